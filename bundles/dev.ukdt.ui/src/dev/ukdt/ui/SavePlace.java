package dev.ukdt.ui;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** Asks where something is to be saved. The dialog is the desktop's own, so that only a person can answer it: a test answers in its place. */
public final class SavePlace {
	/** In the UI thread. Empty when nothing shall be saved. */
	public interface Answer {
		Optional<Path> where(Shell shell, String title, String name);
	}

	private static final AtomicReference<Answer> ANSWER = new AtomicReference<>(SavePlace::dialog);

	private SavePlace() {
	}

	/**
	 * In the UI thread; returns when it was answered. An existing file is only named when the person agreed to overwrite it.
	 *
	 * @param name the file's name that is offered
	 */
	public static Optional<Path> ask(Shell shell, String title, String name) {
		return ANSWER.get().where(shell, title, name);
	}

	/** Asks this one and no person, until what is returned is closed. */
	public static AutoCloseable answeredBy(Answer answer) {
		ANSWER.set(answer);
		return () -> ANSWER.set(SavePlace::dialog);
	}

	private static Optional<Path> dialog(Shell shell, String title, String name) {
		var dialog = new FileDialog(shell, SWT.SAVE);
		dialog.setText(title);
		dialog.setFileName(name);
		dialog.setOverwrite(true);
		return Optional.ofNullable(dialog.open()).map(Path::of);
	}
}
