package dev.ukdt.board.serial;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Serial ports that a monitor keeps open and a flasher needs for a while. Any thread. */
public final class SharedPorts {
	/** Somebody who keeps a port open. */
	public interface Holder {
		/** Closes the port before it returns. */
		void letGo();

		/**
		 * May have the port again.
		 *
		 * @param open the port as the borrower leaves it, still open so that no byte is lost; empty when it is closed and must be opened anew
		 */
		void takeBack(Optional<SerialLine> open);
	}

	/** The time for which a port is somebody else's. */
	public interface Loan extends AutoCloseable {
		/** Gives the port back as it is, open; closes it when nobody held it. */
		void handOver(SerialLine open);

		/** Gives the port back to whoever held it, closed; has no effect when it was given back before. */
		@Override
		void close();
	}

	private static final Map<String, Holder> HOLDERS = new HashMap<>();

	private SharedPorts() {
	}

	/** Says who keeps a port open; the one before is forgotten. */
	public static void hold(String port, Holder holder) {
		synchronized (HOLDERS) {
			HOLDERS.put(key(port), holder);
		}
	}

	/** The holder no longer has the port; nothing happens when another holds it now. */
	public static void release(String port, Holder holder) {
		synchronized (HOLDERS) {
			HOLDERS.remove(key(port), holder);
		}
	}

	/** Takes a port from its holder, if it has one, until the loan is closed. Blocks until the holder has let go. */
	public static Loan borrow(String port) {
		Holder holder;
		synchronized (HOLDERS) {
			holder = HOLDERS.get(key(port));
		}
		if (holder != null) {
			holder.letGo();
		}
		return new Loan() {
			private boolean closed;

			@Override
			public void handOver(SerialLine open) {
				closed = true;
				if (holder == null) {
					open.close();
				} else {
					holder.takeBack(Optional.of(open));
				}
			}

			@Override
			public void close() {
				if (!closed && holder != null) {
					holder.takeBack(Optional.empty());
				}
				closed = true;
			}
		};
	}

	/** Links such as those below {@code /dev/serial/by-id} mean the same port. */
	private static String key(String port) {
		try {
			return Path.of(port).toRealPath().toString();
		} catch (IOException | RuntimeException e) {
			return port;
		}
	}
}
