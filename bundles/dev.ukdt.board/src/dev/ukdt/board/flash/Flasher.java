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
