package dev.ukdt.ui.driver;

import org.eclipse.swt.widgets.Shell;

/** A window or dialog; the look-ups of {@link UiScope} search in it. */
public final class UiShell extends UiScope {

	private final Shell shell;

	UiShell(Shell shell) {
		super(() -> shell);
		this.shell = shell;
	}

	public Shell widget() {
		return shell;
	}

	public String getText() {
		return Ui.call(shell::getText);
	}

	public UiShell activate() {
		Ui.run(() -> {
			shell.forceActive();
			shell.setFocus();
		});
		return this;
	}

	public boolean isOpen() {
		return Ui.call(() -> !shell.isDisposed() && shell.isVisible());
	}

	public void close() {
		Ui.start(shell::close);
	}

	/** Waits until somebody or something closes the shell. */
	public void untilClosed() {
		Wait.untilValue(() -> "closed: " + shell + Finder.dump(shell), () -> shell.isDisposed() || !shell.isVisible() ? true : null, Wait.LIMIT);
	}
}
