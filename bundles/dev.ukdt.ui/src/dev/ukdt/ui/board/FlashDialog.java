package dev.ukdt.ui.board;

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
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;

import dev.ukdt.board.disk.Progress;
import dev.ukdt.board.flash.FlashOutcome;
import dev.ukdt.board.flash.FlashPlan;
import dev.ukdt.core.process.CommandLine;

/** Puts a project's image, or any other, on a board: what, on which board, by which way, where to; the plan, and then its progress. */
final class FlashDialog extends TitleAreaDialog implements FlashRun.View {
	private static final int FLASH = IDialogConstants.CLIENT_ID;
	private static final int PLAN = IDialogConstants.CLIENT_ID + 1;

	private final Optional<IProject> project;
	private final List<String> preferred;
	private FlashChoices choices;
	private Text log;
	private ProgressBar bar;
	private Label progressText;
	private FlashRun run;

	/** @param preferred ids of the boards that the project's family makes images for, shown first */
	FlashDialog(Shell parent, Optional<IProject> project, List<String> preferred) {
		super(parent);
		this.project = project;
		this.preferred = preferred;
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
		return new Point(900, 780);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(project.map(it -> "Put '" + it.getName() + "' on a board").orElse("Put an image on a board"));
		setMessage("Choose the board and where it is. Nothing is written before you have seen what is erased.");
		var area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		GridLayoutFactory.swtDefaults().numColumns(3).margins(10, 6).applyTo(area);
		choices = new FlashChoices(area, project, preferred, this::setMessage, this::validate);
		createLog(area);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(area, "dev.ukdt.help.boards");
		return area;
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

	private void validate() {
		if (getButton(FLASH) != null) {
			var ready = choices.isReady();
			getButton(FLASH).setEnabled(run != null || ready);
			getButton(PLAN).setEnabled(run == null && ready);
		}
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, PLAN, "Show &Plan", false);
		createButton(parent, FLASH, "F&lash", true);
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
		setMessage(onlyPlan ? "Finding out what would be done." : "Building what is needed, then writing.");
		run = new FlashRun(choices.job(), project, onlyPlan, this);
		getButton(FLASH).setText("Cancel");
		choices.setEnabled(false);
		validate();
		run.schedule();
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
		var ended = run;
		run = null;
		if (log.isDisposed()) {
			return;
		}
		choices.setEnabled(true);
		getButton(FLASH).setText("F&lash");
		say(outcome.statement());
		progressText.setText("");
		var text = outcome.statement().substring(0, 1).toUpperCase() + outcome.statement().substring(1);
		switch (outcome.end()) {
		case DONE -> setMessage(text, IMessageProvider.INFORMATION);
		case CANCELLED -> setMessage(text, IMessageProvider.WARNING);
		case FAILED -> setErrorMessage(text);
		}
		if (ended.flashed().isPresent() && choices.after().isSomething()) {
			// The window below must be free for what comes.
			var next = choices.after().next(ended.job(), ended.flashed().get(), project);
			close();
			next.run();
		}
	}
}
