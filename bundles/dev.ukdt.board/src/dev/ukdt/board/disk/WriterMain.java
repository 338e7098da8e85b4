package dev.ukdt.board.disk;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

import dev.ukdt.core.process.Cancellation;

/**
 * The helper that writes one disk with more rights than the IDE has. It takes the fixed arguments of a {@link WriteJob}, judges the disk itself, and trusts
 * nobody. It prints {@code progress PHASE DONE TOTAL MILLISECONDS} and, last, {@code done}, {@code failed} or {@code cancelled} with the statement behind it,
 * each on a line. Whatever comes on its standard input, and its end, cancels.
 */
public final class WriterMain {
	private WriterMain() {
	}

	public static void main(String[] arguments) {
		var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
		var cancellation = new Cancellation();
		Thread.ofPlatform().daemon().start(() -> waitForCancel(cancellation));
		try {
			var outcome = new DiskWriter(WriteJob.of(arguments), progress -> out.println("progress " + progress.phase() + " " + progress.done() + " "
					+ progress.total() + " " + progress.spent().toMillis()), cancellation, Path.of("/")).write();
			out.println(outcome.end().name().toLowerCase(Locale.ROOT) + " " + outcome.statement());
			// Java would wait a third of a second for the thread that waits for a cancel.
			Libc._exit(outcome.succeeded() ? 0 : 1);
		} catch (IllegalArgumentException e) {
			System.err.println(e.getMessage());
			System.exit(2);
		}
	}

	private static void waitForCancel(Cancellation cancellation) {
		try {
			System.in.read();
		} catch (IOException e) {
			// As good as its end.
		}
		cancellation.cancel();
	}
}
