package dev.ukdt.ui.board;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.resources.IProject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import dev.ukdt.board.Board;
import dev.ukdt.board.Boards;
import dev.ukdt.board.Way;
import dev.ukdt.board.flash.FlashJob;
import dev.ukdt.board.flash.Flasher;
import dev.ukdt.board.flash.Flashers;
import dev.ukdt.board.flash.TargetChoice;
import dev.ukdt.board.flash.TargetKind;
import dev.ukdt.core.resources.WorkspaceTools;

/** The fields of the dialog that flashes: what, on which board, by which way, where to, and what follows. */
final class FlashChoices {
	private final Composite area;
	private final Optional<IProject> project;
	private final List<Board> boards = new ArrayList<>();
	private final Consumer<String> told;
	private final Runnable changed;
	private List<Way> ways = List.of();
	private Text image;
	private Combo board;
	private Combo way;
	private TargetTable targets;
	private Button file;
	private Text firmware;
	private Button verify;
	private AfterFlash after;

	/**
	 * @param area      has three columns
	 * @param preferred ids of the boards that the project's family makes images for, shown first
	 * @param told      shows what a person should know of the board
	 * @param changed   called when something else is chosen
	 */
	FlashChoices(Composite area, Optional<IProject> project, List<String> preferred, Consumer<String> told, Runnable changed) {
		this.area = area;
		this.project = project;
		this.told = told;
		this.changed = changed;
		preferred.forEach(id -> Boards.installed().find(id).ifPresent(boards::add));
		Boards.installed().all().stream().filter(other -> !boards.contains(other)).forEach(boards::add);
		createChoices();
		createTargets();
		after = new AfterFlash(area);
		board.select(0);
		boardChosen();
	}

	private void createChoices() {
		label("&Image:");
		image = new Text(area, SWT.BORDER);
		image.setMessage(project.isPresent() ? "what the project's build makes for the board" : "an ELF, UF2, hex or binary file, or the image of a disk");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(image);
		image.addModifyListener(event -> changed.run());
		button("Browse...", () -> choose(new FileDialog(area.getShell(), SWT.OPEN).open(), image));
		label("&Board:");
		board = combo(this::boardChosen);
		boards.forEach(item -> board.add(item.name() + " (" + item.chip() + ")"));
		label("&Way:");
		way = combo(this::wayChosen);
		label("Fir&mware:");
		firmware = new Text(area, SWT.BORDER);
		firmware.setMessage("where packages put it, or the project's own");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(firmware);
		button("Folder...", () -> choose(new DirectoryDialog(area.getShell()).open(), firmware));
	}

	private void createTargets() {
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label("&Target:"));
		var holder = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 110).applyTo(holder);
		targets = new TargetTable(holder, changed);
		file = button("File...", this::chooseFile);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(file);
		new Label(area, SWT.NONE);
		verify = new Button(area, SWT.CHECK);
		verify.setText("&Read back and compare");
		verify.setSelection(true);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(verify);
	}

	private Label label(String text) {
		var label = new Label(area, SWT.NONE);
		label.setText(text);
		return label;
	}

	private Combo combo(Runnable chosen) {
		var combo = new Combo(area, SWT.READ_ONLY | SWT.DROP_DOWN);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(combo);
		combo.addListener(SWT.Selection, event -> chosen.run());
		return combo;
	}

	private Button button(String text, Runnable action) {
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
		var dialog = new FileDialog(area.getShell(), SWT.SAVE);
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
		told.accept(board().note().isEmpty() ? board().name() + ": " + board().description() + "." : board().note());
		after.show(board());
		wayChosen();
	}

	private void wayChosen() {
		targets.show(flasher().target());
		file.setEnabled(flasher().target() == TargetKind.DISK);
		verify.setEnabled(flasher().canVerify());
		changed.run();
	}

	private Board board() {
		return boards.get(board.getSelectionIndex());
	}

	private Flasher flasher() {
		return Flashers.installed().get(ways.get(way.getSelectionIndex()).flasher());
	}

	/** Whether all that is needed is chosen. */
	boolean isReady() {
		return targets != null && targets.target().isPresent() && (project.isPresent() || !image.getText().isBlank());
	}

	/** What is chosen. */
	FlashJob job() {
		return new FlashJob(project.map(it -> it.getLocation().toPath()), path(image), board(), flasher().id() + ":" + targets.target().orElseThrow(), verify.getSelection(),
				path(firmware));
	}

	AfterFlash after() {
		return after;
	}

	private static Optional<Path> path(Text text) {
		return text.getText().isBlank() ? Optional.empty() : Optional.of(Path.of(text.getText().strip()));
	}

	/** While it is flashed nothing else can be chosen; afterwards the targets are looked at anew. */
	void setEnabled(boolean enabled) {
		board.setEnabled(enabled);
		way.setEnabled(enabled);
		targets.setEnabled(enabled);
		if (enabled) {
			wayChosen();
		}
	}
}
