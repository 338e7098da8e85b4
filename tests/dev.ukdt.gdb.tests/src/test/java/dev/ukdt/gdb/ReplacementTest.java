package dev.ukdt.gdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ukdt.gdb.command.Setting;
import dev.ukdt.gdb.event.GdbEvent;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A GDB that takes the place of another in its session. */
class ReplacementTest {

	private static final GdbLauncher GDB = new GdbLauncher("gdb");

	@Test
	void answersTheSameSessionWhileTheOneThatHungGoes() throws Exception {
		try (GdbSession session = GDB.start()) {
			Events events = new Events(session);
			session.await(new Setting.Set("width", "77"));
			long first = session.pid();
			ProcessHandle hung = ProcessHandle.of(first).orElseThrow();
			assertEquals(0, new ProcessBuilder("kill", "-STOP", Long.toString(first)).start().waitFor());
			var unanswered = session.send(new Setting.Show("width"));
			session.replace(GDB);
			var failure = assertThrows(ExecutionException.class, () -> unanswered.get(60, TimeUnit.SECONDS));
			assertInstanceOf(GdbEndedException.class, failure.getCause());
			assertNotEquals(first, session.pid());
			session.await(new Setting.Set("width", "66"));
			assertEquals("66", session.await(new Setting.Show("width")));
			hung.onExit().get(60, TimeUnit.SECONDS);
			events.next(GdbEvent.class);
			assertFalse(session.onEnd().isDone());
			session.close();
			session.onEnd().get(60, TimeUnit.SECONDS);
		}
	}

	@Test
	void doesNotBeginInASessionThatWasClosed() throws Exception {
		GdbSession session = GDB.start();
		session.close();
		assertThrows(IOException.class, () -> session.replace(GDB));
		session.onEnd().get(60, TimeUnit.SECONDS);
	}
}
