package dev.ukdt.board.launch;

/** The keys of the launch configuration type {@value #TYPE}. */
public final class BoardAttributes {
	/** The launch configuration type "Unikernel on Board". */
	public static final String TYPE = "dev.ukdt.board.launch";
	private static final String PREFIX = "dev.ukdt.board.";

	/** Text: the workspace project, or empty for an image without one. */
	public static final String PROJECT = PREFIX + "project";
	/** Text: the image's path; empty for what the project's build makes. */
	public static final String IMAGE = PREFIX + "image";
	/** Text: the board's id. */
	public static final String BOARD = PREFIX + "board";
	/** Text: where to, as {@link dev.ukdt.board.flash.FlashTarget} takes it. */
	public static final String TARGET = PREFIX + "target";
	/** Boolean, true when absent: read back. */
	public static final String VERIFY = PREFIX + "verify";
	/** Text: the folder with the board's firmware. */
	public static final String FIRMWARE = PREFIX + "firmware";
	/** Text: the serial port that is watched afterwards; empty for none. */
	public static final String PORT = PREFIX + "port";
	/** Boolean, false when absent: the board holds the image already, and is only debugged. */
	public static final String FLASHED = PREFIX + "flashed";
	/** Text: the way by which a debugger is served, with a probe's number behind a colon; empty for the board's first that can. */
	public static final String PROBE = PREFIX + "probe";

	private BoardAttributes() {
	}
}
