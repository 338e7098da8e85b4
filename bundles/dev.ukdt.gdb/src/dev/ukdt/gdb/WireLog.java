package dev.ukdt.gdb;

/** Sees the lines between us and GDB as they are. Called on the session's own threads; must be quick. */
public interface WireLog {

	/** A line that was sent, without its line end. */
	void sent(String line);

	/** A line that came, without its line end; bytes that are no UTF-8 are replaced. */
	void received(String line);
}
