package dev.ukdt.cli.command;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dev.ukdt.board.Board;
import dev.ukdt.board.flash.FlashTarget;
import dev.ukdt.board.flash.ProbeServer;
import dev.ukdt.board.serial.SerialSession;
import dev.ukdt.cli.Arguments;
import dev.ukdt.cli.Terminal;
import dev.ukdt.cli.UkdtApplication;
import dev.ukdt.cli.UsageException;
import dev.ukdt.core.tool.ToolFinder;
import dev.ukdt.machine.ConsoleExpectation;

/**
 * What {@code ukdt flash} does once the board is flashed: shows its serial port, or serves its probe to a debugger. The port is opened at the start, so that
 * nothing is lost of what the board says first; a flasher that needs it borrows it.
 */
final class BoardAfterwards implements AutoCloseable {
	private static final int USUAL_SPEED = 115200;
	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private final Arguments arguments;
	private final Board board;
	private final Terminal terminal;
	private final Optional<ConsoleExpectation> expected;
	private Optional<SerialSession> session = Optional.empty();

	/** @throws IOException when the port that is to be watched cannot be opened; nothing was written then */
	BoardAfterwards(Arguments arguments, Board board, Terminal terminal) throws IOException {
		this.arguments = arguments;
		this.board = board;
		this.terminal = terminal;
		expected = arguments.value("--expect").map(RunCommand::pattern).map(ConsoleExpectation::new);
		if (arguments.value("--watch").isPresent() && !arguments.has("--dry-run")) {
			session = Optional.of(watch(arguments.value("--watch").get()));
		}
	}

	/** @throws UsageException when options contradict each other */
	static void check(Arguments arguments) {
		var watching = arguments.value("--watch").isPresent();
		if (!watching && (arguments.value("--expect").isPresent() || arguments.value("--timeout").isPresent())) {
			throw new UsageException("--expect and --timeout are about the port that --watch names");
		}
		if (watching && (arguments.has("--serve") || arguments.has("--json"))) {
			throw new UsageException("--watch prints what the board says, and goes neither with --serve nor with --json");
		}
	}

	private SerialSession watch(String text) throws IOException {
		var at = text.lastIndexOf('@');
		var named = at > 0 && text.substring(at + 1).matches("\\d{2,8}");
		var speed = named ? Integer.parseInt(text.substring(at + 1)) : board.serialSpeed() > 0 ? board.serialSpeed() : USUAL_SPEED;
		var opened = new SerialSession(named ? text.substring(0, at) : text, speed, new SerialSession.Listener() {
			@Override
			public void received(byte[] bytes, int count) {
				terminal.out().write(bytes, 0, count);
				terminal.out().flush();
				expected.ifPresent(expectation -> expectation.output(bytes, 0, count));
			}

			@Override
			public void changed(SerialSession.State state, String words) {
				terminal.say(words);
			}
		});
		opened.open();
		return opened;
	}

	/**
	 * Blocks until the text was seen, the limit is reached, or somebody cancels.
	 *
	 * @return done when the text was seen, or none was expected
	 */
	int follow(FlashTarget flashed, ToolFinder finder) throws IOException, InterruptedException {
		if (session.isPresent()) {
			var limit = arguments.seconds("--timeout").or(() -> expected.map(text -> PATIENCE));
			var seen = await(expected.<CompletableFuture<?>>map(ConsoleExpectation::seen).orElseGet(CompletableFuture::new), limit);
			if (expected.isPresent() && !seen) {
				terminal.say("the board did not say '" + arguments.value("--expect").get() + "'");
				return UkdtApplication.FAILED;
			}
		} else if (arguments.has("--serve") && !arguments.has("--dry-run")) {
			serve(flashed, finder);
		}
		return UkdtApplication.DONE;
	}

	private void serve(FlashTarget flashed, ToolFinder finder) throws IOException, InterruptedException {
		var probe = ProbeServer.choose(board, flashed, finder);
		try (var server = ProbeServer.start(board, probe.way(), probe.target(), finder, terminal.cancellation())) {
			terminal.say(server.command().toString());
			terminal.print(server.endpoint());
			await(server.onEnd(), Optional.empty());
		}
	}

	/** @return whether it has come before the limit and a cancel */
	private boolean await(CompletableFuture<?> wanted, Optional<Duration> limit) throws InterruptedException {
		var cancelled = new CompletableFuture<Void>();
		terminal.cancellation().onCancel(() -> cancelled.complete(null));
		try {
			var either = CompletableFuture.anyOf(wanted, cancelled);
			if (limit.isPresent()) {
				either.get(limit.get().toMillis(), TimeUnit.MILLISECONDS);
			} else {
				either.get();
			}
		} catch (TimeoutException e) {
			// Told by what is returned.
		} catch (ExecutionException e) {
			throw new IllegalStateException(e);
		}
		return wanted.isDone();
	}

	@Override
	public void close() {
		session.ifPresent(SerialSession::close);
	}
}
