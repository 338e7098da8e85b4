package dev.ukdt.ui.guest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** Saves what a guest's console shows as plain text, with the time stamps if they are shown. */
final class ConsoleSave {
	private static final Pattern ESCAPES = Pattern.compile("\u001b\\[[0-9;?]*[@-~]");

	private ConsoleSave() {
	}

	/** @param stamps null for none */
	static void ask(Shell shell, String text, TimeStamps stamps) {
		var dialog = new FileDialog(shell, SWT.SAVE);
		dialog.setText("Save the Guest's Output");
		dialog.setFileName("guest.log");
		dialog.setOverwrite(true);
		var name = dialog.open();
		if (name != null) {
			var plain = plain(text, stamps);
			Job.createSystem("Saving the guest's output", monitor -> {
				try {
					Files.writeString(Path.of(name), plain);
					return Status.OK_STATUS;
				} catch (IOException e) {
					return Status.error(name + " cannot be written: " + e.getMessage(), e);
				}
			}).schedule();
		}
	}

	static String plain(String text, TimeStamps stamps) {
		var plain = ESCAPES.matcher(text).replaceAll("");
		if (stamps == null) {
			return plain;
		}
		var stamped = new StringBuilder();
		var number = 0;
		for (var line : plain.split("\r\n|\n|\r", -1)) {
			stamped.append(stamps.of(number++)).append(line).append('\n');
		}
		return stamped.toString();
	}
}
