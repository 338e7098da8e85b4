package dev.ukdt.gdb;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ukdt.gdb.command.Memory;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A program in the place of GDB that writes what no GDB writes: the session stays in its bounds and ends. */
class HostileGdbTest {

	private static final long LIMIT = 60;

	@Test
	void neverHoldsMoreThanItsBoundOfOutputThatNobodyTakes() throws Exception {
		var given = new AtomicLong();
		var process = new ScriptedProcess(endless("~\"" + "x".repeat(1000) + "\"\n", given));
		var session = new GdbSession(process);
		var stuck = new CountDownLatch(1);
		var free = new CountDownLatch(1);
		session.addListener(event -> {
			stuck.countDown();
			try {
				free.await();
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		});
		process.begin();
		assertTrue(stuck.await(LIMIT, TimeUnit.SECONDS));
		var reader = thread("GDB reader");
		awaitBlocked(reader);
		assertTrue(given.get() < 32 << 20, given + " bytes were taken");
		process.destroy();
		free.countDown();
		session.onEnd().get(LIMIT, TimeUnit.SECONDS);
	}

	@Test
	void endsTheSessionAtALineWithoutEnd() throws Exception {
		var process = new ScriptedProcess(endless("1^done,value=", new AtomicLong()));
		var session = new GdbSession(process);
		var answer = session.send(new Memory.Evaluate("1"));
		process.begin();
		var failure = assertThrows(ExecutionException.class, () -> answer.get(LIMIT, TimeUnit.SECONDS));
		assertInstanceOf(GdbEndedException.class, failure.getCause());
		assertTrue(failure.getCause().getMessage().contains("a line of more than"), failure.getCause().getMessage());
		assertTrue(process.isDestroyed());
	}

	@Test
	void leavesNoThreadBehind() throws Exception {
		var before = threads();
		for (var i = 0; i < 20; i++) {
			var process = new ScriptedProcess(new ByteArrayInputStream("5^done\n^^^\n99999^error,msg=\"x\"\n".getBytes(StandardCharsets.UTF_8)));
			var session = new GdbSession(process);
			session.send(new Memory.Evaluate("1"));
			process.begin();
			session.onEnd().get(LIMIT, TimeUnit.SECONDS);
		}
		for (var thread : threads()) {
			if (!before.contains(thread) && thread.getName().startsWith("GDB ")) {
				thread.join(TimeUnit.SECONDS.toMillis(LIMIT));
				assertFalse(thread.isAlive(), thread.getName());
			}
		}
	}

	private static void awaitBlocked(Thread thread) throws InterruptedException {
		var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT);
		while (thread.getState() == Thread.State.RUNNABLE) {
			assertTrue(System.nanoTime() < end, "The reader goes on reading");
			Thread.yield();
		}
	}

	private static Thread thread(String name) {
		return threads().stream().filter(thread -> thread.getName().equals(name)).findFirst().orElseThrow();
	}

	private static Set<Thread> threads() {
		return Thread.getAllStackTraces().keySet();
	}

	private static InputStream endless(String text, AtomicLong given) {
		var bytes = text.getBytes(StandardCharsets.UTF_8);
		return new SequenceInputStream(new Enumeration<InputStream>() {
			@Override
			public boolean hasMoreElements() {
				return true;
			}

			@Override
			public InputStream nextElement() {
				given.addAndGet(bytes.length);
				return new ByteArrayInputStream(bytes);
			}
		});
	}
}
