package dev.ukdt.board.tests.serial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.ukdt.board.Boards;
import dev.ukdt.board.flash.FlashListener;
import dev.ukdt.board.serial.SerialLine;
import dev.ukdt.board.serial.SerialSession;
import dev.ukdt.board.serial.SerialSession.State;
import dev.ukdt.board.tests.Flashing;
import dev.ukdt.board.tests.Program;
import dev.ukdt.core.process.Cancellation;
import dev.ukdt.core.tool.ToolFinder;

/** A serial port that is watched and flashed by turns: a pair of terminals, the far one of which is the board's. */
class SharedPortTest {
	@TempDir
	Path folder;
	private final BlockingQueue<State> states = new LinkedBlockingQueue<>();
	private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
	private Process pair;
	private Path near;
	private SerialSession session;

	@BeforeEach
	void watch() throws Exception {
		assumeTrue(Program.exists("socat"), "there is no socat");
		near = folder.resolve("near");
		plugIn();
		session = new SerialSession(near.toString(), 115200, new SerialSession.Listener() {
			@Override
			public void received(byte[] bytes, int count) {
				heard.add(new String(bytes, 0, count, StandardCharsets.US_ASCII));
			}

			@Override
			public void changed(State state, String words) {
				states.add(state);
			}
		});
		session.open();
		assertState(State.OPEN);
	}

	private void plugIn() throws Exception {
		pair = new ProcessBuilder("socat", "pty,raw,echo=0,link=" + near, "pty,raw,echo=0,link=" + folder.resolve("far")).start();
		await(near);
		await(folder.resolve("far"));
	}

	@AfterEach
	void pullOut() throws Exception {
		if (session != null) {
			session.close();
		}
		if (pair != null) {
			pair.destroy();
			pair.onExit().get(60, TimeUnit.SECONDS);
		}
	}

	/** The flasher is a stand-in that needs the port for itself, and talks to the board by it. */
	@Test
	void aFlasherThatIsAProgramGetsThePortAndTheMonitorHasItBackAfterwards() throws Exception {
		var bin = Files.createDirectory(folder.resolve("bin"));
		var program = Files.writeString(bin.resolve("avrdude"), "#!/bin/sh\nwhile [ $# -gt 0 ]; do [ \"$1\" = -P ] && echo flashing >\"$2\"; shift; done\n");
		Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
		var hex = Files.writeString(folder.resolve("app.hex"), ":020000000C945E\n:00000001FF\n");
		try (var board = SerialLine.open(folder.resolve("far").toRealPath().toString(), 115200)) {
			var outcome = Flashing.of(Boards.installed().get("arduino-uno"), hex, "avrdude:" + near).run(new ToolFinder(id -> Optional.empty(), List.of(bin)), new FlashListener() {
			}, new Cancellation());
			assertTrue(outcome.succeeded(), outcome.statement());
			assertState(State.LENT);
			assertState(State.OPEN);
			assertTrue(read(board, "flashing\n").startsWith("flashing"));
			board.write("started\n".getBytes(StandardCharsets.US_ASCII));
			var said = new StringBuilder();
			while (!said.toString().contains("started")) {
				var piece = heard.poll(60, TimeUnit.SECONDS);
				assertTrue(piece != null, "heard only " + said);
				said.append(piece);
			}
		}
	}

	@Test
	void aBoardThatGoesAndComesIsMetAgain() throws Exception {
		pair.destroy();
		pair.onExit().get(60, TimeUnit.SECONDS);
		assertState(State.GONE);
		plugIn();
		assertState(State.OPEN);
		session.write("x".getBytes(StandardCharsets.US_ASCII));
		session.close();
		assertState(State.CLOSED);
	}

	private void assertState(State state) throws InterruptedException {
		assertEquals(state, states.poll(60, TimeUnit.SECONDS));
	}

	private static String read(SerialLine line, String wanted) throws IOException {
		var text = new StringBuilder();
		var buffer = new byte[64];
		for (var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60); text.length() < wanted.length() && System.nanoTime() < end;) {
			text.append(new String(buffer, 0, line.read(buffer), StandardCharsets.US_ASCII));
		}
		return text.toString();
	}

	private static void await(Path link) throws Exception {
		try (var watch = link.getFileSystem().newWatchService()) {
			link.getParent().register(watch, StandardWatchEventKinds.ENTRY_CREATE);
			while (!Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
				var key = watch.poll(60, TimeUnit.SECONDS);
				assertTrue(key != null, link + " did not come");
				key.pollEvents();
				key.reset();
			}
		}
	}
}
