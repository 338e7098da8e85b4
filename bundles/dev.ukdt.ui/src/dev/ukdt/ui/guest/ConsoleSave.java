package dev.ukdt.ui.guest;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Shell;

import dev.ukdt.core.project.FileTrouble;
import dev.ukdt.ui.SavePlace;

/** Saves what a guest's console shows as plain text, with the time stamps if they are shown. */
final class ConsoleSave {
	private static final Pattern ESCAPES = Pattern.compile("\u001b\\[[0-9;?]*[@-~]");

	private ConsoleSave() {
	}

	/** @param stamps null for none */
	static void ask(Shell shell, String text, TimeStamps stamps) {
		SavePlace.ask(shell, "Save the Guest's Output", "guest.log").ifPresent(file -> {
			var plain = plain(text, stamps);
			var job = Job.create("Saving the guest's output", (IJobFunction) monitor -> {
				try {
					Files.writeString(file, plain);
					return Status.OK_STATUS;
				} catch (IOException e) {
					return Status.error("The output was not saved: " + FileTrouble.sentence(e), e);
				}
			});
			job.setUser(true);
			job.schedule();
		});
	}

	private static String plain(String text, TimeStamps stamps) {
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
