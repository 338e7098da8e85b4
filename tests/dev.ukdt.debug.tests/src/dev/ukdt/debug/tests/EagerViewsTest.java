package dev.ukdt.debug.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.eclipse.debug.core.DebugException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.ukdt.debug.model.GuestFrame;
import dev.ukdt.gdb.command.Memory;
import dev.ukdt.gdb.command.MiCommand;
import dev.ukdt.gdb.command.Stack;
import dev.ukdt.gdb.mi.MiText;

/** Views that ask without end, at a stop and when it is over, while a person steps: what they show is of the stop at which it is shown. */
class EagerViewsTest extends StandingGuestTest {
	private static final int STEPS = 150;

	private volatile boolean done;

	/** What a view asks. */
	private interface View {
		void ask(GuestFrame top) throws DebugException;
	}

	/** What is to be so at each stop. */
	private interface Check {
		void check(GuestFrame top) throws Exception;
	}

	EagerViewsTest() {
		super(BareImage.ofMain(Guests.COUNTING, "x86_64"));
	}

	@BeforeEach
	void stepIntoTheLoop() throws Exception {
		for (var i = 0; i < 3; i++) {
			debugging.top().stepOver();
			debugging.awaitStop();
		}
	}

	@Test
	void theStackIsOfThisStop() throws Exception {
		step(top -> top.getThread().frames(), top -> {
			var line = gdb(new Stack.Current().in(1, 0)).line().orElseThrow();
			assertEquals(line, top.getThread().frames().getFirst().getLineNumber());
		});
	}

	@Test
	void variablesAreOfThisStop() throws Exception {
		step(GuestFrame::variables, top -> {
			var shown = top.variables().getFirst();
			assertEquals(gdb(new Memory.Evaluate(shown.getName()).in(1, 0)), shown.getValue().getValueString());
		});
	}

	@Test
	void expressionsAreOfThisStop() throws Exception {
		step(top -> top.expression("counter").getValue().getValueString(),
				top -> assertEquals(gdb(new Memory.Evaluate("counter").in(1, 0)), top.expression("counter").getValue().getValueString()));
	}

	@Test
	void registersAreOfThisStop() throws Exception {
		step(top -> top.registerGroups().getFirst().registers(), top -> {
			var shown = top.registerGroups().getFirst().registers().stream().filter(register -> register.getName().equals("rip")).findFirst().orElseThrow();
			assertEquals(MiText.hex(top.address()), shown.getValueString());
		});
	}

	/** Steps in two functions, and has the view ask all the time; then checks what is shown at each stop. */
	private void step(View view, Check check) throws Exception {
		var asking = CompletableFuture.runAsync(() -> {
			while (!done) {
				try {
					var top = debugging.top();
					if (top != null) {
						view.ask(top);
					}
				} catch (DebugException e) {
					assertTrue(e.getMessage().startsWith("The guest is running"), e.getMessage());
				}
			}
		});
		try {
			for (var i = 0; i < STEPS; i++) {
				debugging.top().stepOver();
				check.check((GuestFrame) debugging.awaitStop().getTopStackFrame());
			}
		} finally {
			done = true;
		}
		asking.get(60, TimeUnit.SECONDS);
	}

	private <R> R gdb(MiCommand<R> command) throws Exception {
		return debugging.target().session().gdb().await(command);
	}
}
