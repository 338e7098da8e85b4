package dev.ukdt.gdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ukdt.gdb.command.Setting;
import dev.ukdt.gdb.command.Target;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A real GDB at a stub that misbehaves: connecting fails within its limit, and the session can be closed and leaves nothing. */
class HostileStubTest {

	private static final long LIMIT = 60;

	@ParameterizedTest
	@EnumSource
	void endsWithinTheLimit(HostileStub.Manner manner) throws Exception {
		try (var stub = new HostileStub(manner)) {
			var session = new GdbLauncher("gdb").start();
			session.await(new Setting.Set("mi-async", "on"));
			session.await(new Setting.Set("remotetimeout", "1"));
			session.await(new Setting.Set("tcp connect-timeout", "1"));
			var connected = session.send(new Target.Remote(stub.address()), Duration.ofSeconds(5));
			var failure = connected.handle((done, why) -> why).get(LIMIT, TimeUnit.SECONDS);
			assertTrue(failure instanceof GdbException, () -> "It connected, or failed with " + failure);
			var closed = System.nanoTime();
			session.close();
			assertEquals("The debug session was closed.", session.onEnd().get(LIMIT, TimeUnit.SECONDS));
			assertTrue(ProcessHandle.of(session.pid()).isEmpty(), "GDB lives on");
			assertTrue(System.nanoTime() - closed < TimeUnit.SECONDS.toNanos(LIMIT));
		}
	}
}
