package dev.ukdt.gdb.command;

/** A command whose answer says no more than that it was done. */
public interface Action extends MiCommand<Void> {

	@Override
	default Void result(Reply reply) {
		return null;
	}
}
