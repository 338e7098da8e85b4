package dev.ukdt.board.flash;

import java.io.IOException;
import java.util.Optional;

import dev.ukdt.core.tool.Tool;
import dev.ukdt.core.tool.ToolMissing;

/** Something that gets images onto boards: a program of somebody else's, or code of our own. */
public interface Flasher {
	/** The name in boards' descriptors and on the command line, such as {@code openocd}. */
	String id();

	String name();

	/** What it writes to, which is what a person must choose. */
	TargetKind target();

	/** The program that it needs; empty when it needs none. */
	Optional<Tool> tool();

	/** How far what it does was tried by those who made it. */
	enum Proof {
		/** As a whole, with the real thing in an emulator or a stand-in for the medium alone. */
		RUN,
		/** The real program takes the command line, as far as it comes without hardware. */
		ACCEPTED,
		/** By the program's documentation: only a stand-in for the program was run. */
		DOCUMENTED
	}

	default Proof proof() {
		return Proof.RUN;
	}

	/** Whether it reads back what it has written, when asked to. */
	boolean canVerify();

	/**
	 * Plans; nothing is written to the board or card. Blocks for as long as the image takes to convert.
	 *
	 * @throws IOException when the image does not fit the board, or the target may not be written to; the message says why
	 * @throws ToolMissing when its program is not there
	 */
	FlashPlan plan(FlashRequest request) throws IOException;
}
