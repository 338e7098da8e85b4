package dev.ukdt.sources.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import org.eclipse.ui.PlatformUI;

/**
 * What was measured in the workbench: numbers in milliseconds, several of a kind with commas, in the file that the system property
 * {@code ukdt.bench.result} names.
 */
final class Outcome {
	/** Something that measures. */
	@FunctionalInterface
	interface Measurement {
		void into(Properties result) throws Exception;
	}

	private Outcome() {
	}

	/** Measures on a thread of its own, writes the file, and ends the workbench. */
	static void measure(Measurement measurement) {
		Thread.ofPlatform().name("measuring").start(() -> {
			var result = new Properties();
			try {
				measurement.into(result);
			} catch (Throwable e) {
				result.put("failure", String.valueOf(e));
				e.printStackTrace();
			}
			try (var out = Files.newBufferedWriter(Path.of(System.getProperty("ukdt.bench.result")))) {
				result.store(out, null);
			} catch (IOException e) {
				e.printStackTrace();
			}
			PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
				// What was typed to be measured is not worth a question.
				PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage().closeAllEditors(false);
				PlatformUI.getWorkbench().close();
			});
		});
	}
}
