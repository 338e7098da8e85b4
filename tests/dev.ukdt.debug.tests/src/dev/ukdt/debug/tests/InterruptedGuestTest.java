package dev.ukdt.debug.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A guest whose timer would interrupt it between any two steps of a person. */
class InterruptedGuestTest {
	private static final String SOURCE = """
			#include "cpu.h"
			#include "timer.h"

			static volatile unsigned ticks;

			static void tick(void)
			{
				ticks++;
			}

			int main(void)
			{
				volatile unsigned sum = 0;
				timer_start(1000, tick);
				while (ticks < 3)
					cpu_wait();
				for (unsigned i = 0; i < 100000; i++)
					sum += i;
				return 0;
			}
			""";

	@AfterEach
	void clean() throws Exception {
		Debugging.removeAllBreakpoints();
	}

	@Test
	void isSteppedByInstructionsAndLinesWithoutLandingInTheInterruptsHandler() throws Exception {
		var image = BareImage.ofMain(SOURCE, "x86_64");
		try (var qemu = Qemu.start(image); var debugging = Debugging.atMain(qemu, image)) {
			Debugging.line(image, image.line("sum += i"));
			debugging.target().resume();
			debugging.awaitStop();
			Debugging.removeAllBreakpoints();
			debugging.target().setInstructionStepping(true);
			for (var i = 0; i < 30; i++) {
				debugging.top().getThread().stepInto();
				debugging.awaitStop();
				assertEquals("main", debugging.top().function());
			}
			debugging.target().setInstructionStepping(false);
			for (var i = 0; i < 10; i++) {
				debugging.top().getThread().stepInto();
				debugging.awaitStop();
				assertEquals("main", debugging.top().function());
			}
		}
	}
}
