package dev.ukdt.ui.board;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IProject;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import dev.ukdt.board.Board;
import dev.ukdt.board.Boards;
import dev.ukdt.board.Way;
import dev.ukdt.board.disk.Progress;
import dev.ukdt.board.flash.Flasher;
import dev.ukdt.board.flash.Flashers;
import dev.ukdt.board.flash.FlashJob;
import dev.ukdt.board.flash.FlashOutcome;
import dev.ukdt.board.flash.FlashPlan;
import dev.ukdt.board.flash.TargetChoice;
import dev.ukdt.board.flash.TargetKind;
import dev.ukdt.core.process.CommandLine;
import dev.ukdt.core.resources.WorkspaceTools;

/** Puts a project's image, or any other, on a board: what, on which board, by which way, where to; the plan, and then its progress. */
final class FlashDialog extends TitleAreaDialog implements FlashRun.View {
	private static final int FLASH = IDialogConstants.CLIENT_ID;
	private static final int PLAN = IDialogConstants.CLIENT_ID + 1;

	private final Optional<IProject> project;
	private final List<Board> boards = new ArrayList<>();
	private List<Way> ways = List.of();
	private Text image;
	private Combo board;
	private Combo way;
	private TargetTable targets;
	private Button file;
	private Text firmware;
	private Button verify;
	private Text log;
	private ProgressBar bar;
	private Label progressText;
	private FlashRun run;

	/** @param preferred ids of the boards that the project's family makes images for, shown first */
	FlashDialog(Shell parent, Optional<IProject> project, List<String> preferred) {
		super(parent);
		this.project = project;
		preferred.forEach(id -> Boards.installed().find(id).ifPresent(boards::add));
		Boards.installed().all().stream().filter(other -> !boards.contains(other)).forEach(boards::add);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("Flash to Board");
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected Point getInitialSize() {
		return new Point(760, 720);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(project.map(it -> "Put '" + it.getName() + "' on a board").orElse("Put an image on a board"));
		setMessage("Choose the board and where it is. Nothing is written before you have seen what is erased.");
		var area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		GridLayoutFactory.swtDefaults().numColumns(3).margins(10, 6).applyTo(area);
		createChoices(area);
		createTargets(area);
		createLog(area);
		board.select(0);
		boardChosen();
		return area;
	}

	private void createChoices(Composite area) {
		label(area, "Image:");
		image = new Text(area, SWT.BORDER);
		image.setMessage(project.isPresent() ? "what the project's build makes for the board" : "an ELF, UF2, hex or binary file, or the image of a disk");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(image);
		image.addModifyListener(event -> validate());
		button(area, "Browse...", () -> choose(new FileDialog(getShell(), SWT.OPEN).open(), image));
		label(area, "Board:");
		board = combo(area, this::boardChosen);
		boards.forEach(item -> board.add(item.name() + " (" + item.chip() + ")"));
		label(area, "Way:");
		way = combo(area, this::wayChosen);
		label(area, "Firmware:");
		firmware = new Text(area, SWT.BORDER);
		firmware.setMessage("where packages put it, or the project's own");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(firmware);
		button(area, "Folder...", () -> choose(new DirectoryDialog(getShell()).open(), firmware));
	}

	private void createTargets(Composite area) {
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label(area, "Target:"));
		var holder = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 110).applyTo(holder);
		targets = new TargetTable(holder, this::validate);
		file = button(area, "File...", this::chooseFile);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(file);
		new Label(area, SWT.NONE);
		verify = new Button(area, SWT.CHECK);
		verify.setText("Read back and compare");
		verify.setSelection(true);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(verify);
	}

	private void createLog(Composite area) {
		log = new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL | SWT.WRAP);
		log.setData("id", "flash.log");
		GridDataFactory.fillDefaults().grab(true, true).span(3, 1).hint(SWT.DEFAULT, 170).applyTo(log);
		bar = new ProgressBar(area, SWT.HORIZONTAL);
		bar.setMaximum(100);
		GridDataFactory.fillDefaults().grab(true, false).span(3, 1).applyTo(bar);
		progressText = new Label(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).span(3, 1).applyTo(progressText);
	}

	private static Label label(Composite area, String text) {
		var label = new Label(area, SWT.NONE);
		label.setText(text);
		return label;
	}

	private static Combo combo(Composite area, Runnable chosen) {
		var combo = new Combo(area, SWT.READ_ONLY | SWT.DROP_DOWN);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(combo);
		combo.addListener(SWT.Selection, event -> chosen.run());
		return combo;
	}

	private static Button button(Composite area, String text, Runnable action) {
		var button = new Button(area, SWT.PUSH);
		button.setText(text);
		GridDataFactory.fillDefaults().applyTo(button);
		button.addListener(SWT.Selection, event -> action.run());
		return button;
	}

	private static void choose(String path, Text text) {
		if (path != null) {
			text.setText(path);
		}
	}

	private void chooseFile() {
		var dialog = new FileDialog(getShell(), SWT.SAVE);
		dialog.setText("A File That Stands for the Card");
		dialog.setFileName("card.img");
		var path = dialog.open();
		if (path != null) {
			targets.add(new TargetChoice(path, path, ""));
		}
	}

	private void boardChosen() {
		var finder = WorkspaceTools.finder();
		ways = board().ways();
		way.removeAll();
		ways.forEach(item -> {
			var flasher = Flashers.installed().get(item.flasher());
			var missing = flasher.tool().isPresent() && finder.find(flasher.tool().get()).isEmpty();
			way.add(flasher.name() + (missing ? " (not installed: " + flasher.tool().get().howToGetHere() + ")" : ""));
		});
		way.select(0);
		firmware.setEnabled(board().card().filter(card -> !card.firmware().isEmpty()).isPresent());
		setMessage(board().note().isEmpty() ? board().name() + ": " + board().description() + "." : board().note());
		wayChosen();
	}

	private void wayChosen() {
		targets.show(flasher().target());
		file.setEnabled(flasher().target() == TargetKind.DISK);
		verify.setEnabled(flasher().canVerify());
		validate();
	}

	private Board board() {
		return boards.get(board.getSelectionIndex());
	}

	private Flasher flasher() {
		return Flashers.installed().get(ways.get(way.getSelectionIndex()).flasher());
	}

	private void validate() {
		if (getButton(FLASH) != null) {
			var ready = targets.target().isPresent() && (project.isPresent() || !image.getText().isBlank());
			getButton(FLASH).setEnabled(run != null || ready);
			getButton(PLAN).setEnabled(run == null && ready);
		}
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, PLAN, "Show Plan", false);
		createButton(parent, FLASH, "Flash", true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, false);
		validate();
	}

	@Override
	protected void buttonPressed(int id) {
		if (id == FLASH && run != null) {
			run.cancel();
		} else if (id == FLASH || id == PLAN) {
			start(id == PLAN);
		} else {
			super.buttonPressed(id);
		}
	}

	private void start(boolean onlyPlan) {
		log.setText("");
		bar.setSelection(0);
		progressText.setText("");
		setErrorMessage(null);
		var target = flasher().id() + ":" + targets.target().orElseThrow();
		run = new FlashRun(new FlashJob(project.map(it -> it.getLocation().toPath()), path(image), board(), target, verify.getSelection(), path(firmware)), project, onlyPlan, this);
		getButton(FLASH).setText("Cancel");
		enable(false);
		validate();
		run.schedule();
	}

	private static Optional<Path> path(Text text) {
		return text.getText().isBlank() ? Optional.empty() : Optional.of(Path.of(text.getText().strip()));
	}

	private void enable(boolean enabled) {
		board.setEnabled(enabled);
		way.setEnabled(enabled);
		targets.setEnabled(enabled);
	}

	@Override
	public void planned(FlashPlan plan) {
		if (!log.isDisposed()) {
			var words = plan.words();
			for (var i = 0; i < words.size(); i++) {
				say(i + 1 + ". " + words.get(i));
			}
			plan.commands().stream().map(CommandLine::toString).forEach(this::say);
		}
	}

	@Override
	public boolean confirm(String warning) {
		// The dialog may have been closed while it was built: then nobody has agreed.
		return !log.isDisposed() && EraseQuestion.ask(getShell(), warning);
	}

	@Override
	public void say(String line) {
		if (!log.isDisposed()) {
			log.append(line + "\n");
		}
	}

	@Override
	public void progress(Progress progress) {
		if (!bar.isDisposed()) {
			bar.setSelection(progress.percent());
			progressText.setText(progress.text());
		}
	}

	@Override
	public void ended(FlashOutcome outcome) {
		run = null;
		if (log.isDisposed()) {
			return;
		}
		enable(true);
		getButton(FLASH).setText("Flash");
		wayChosen();
		say(outcome.statement());
		progressText.setText("");
		var text = outcome.statement().substring(0, 1).toUpperCase() + outcome.statement().substring(1);
		switch (outcome.end()) {
		case DONE -> setMessage(text, IMessageProvider.INFORMATION);
		case CANCELLED -> setMessage(text, IMessageProvider.WARNING);
		case FAILED -> setErrorMessage(text);
		}
	}
}
