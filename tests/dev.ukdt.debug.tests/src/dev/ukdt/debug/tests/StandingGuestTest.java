package dev.ukdt.debug.tests;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Tests of a guest that stands at its main function when they begin. */
abstract class StandingGuestTest {
	final BareImage image;
	private final String[] more;
	Qemu qemu;
	Debugging debugging;

	/** @param more arguments of QEMU's */
	StandingGuestTest(BareImage image, String... more) {
		this.image = image;
		this.more = more;
	}

	@BeforeEach
	void meet() throws Exception {
		qemu = Qemu.start(image, more);
		debugging = Debugging.atMain(qemu, image);
	}

	@AfterEach
	void leave() throws Exception {
		try (var last = qemu; var first = debugging) {
			// Both end, and one that did not begin is passed over.
		}
	}

	/** Lets it run, and waits until it is seen to. */
	void run() throws Exception {
		debugging.target().resume();
		debugging.awaitRun();
	}
}
