package dev.ukdt.board.serial;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import dev.ukdt.board.disk.DeviceWatch;

/**
 * Watches a serial port until it is closed: lets go of it while a flasher has it, and opens it again when the board was pulled out and comes back. Any
 * thread.
 */
public final class SerialSession implements AutoCloseable, SharedPorts.Holder {
	/** What becomes of the port. */
	public enum State {
		OPEN,
		/** A flasher has it. */
		LENT,
		/** It has gone away; it is opened again when it comes back. */
		GONE,
		CLOSED
	}

	/** Told on threads of the session's, one call at a time. */
	public interface Listener {
		/** Bytes have come; the array is used again afterwards. */
		void received(byte[] bytes, int count);

		/** @param words the new state in words */
		void changed(State state, String words);
	}

	private final String port;
	private final Listener listener;
	private int speed;
	private SerialLine line;
	private State state = State.CLOSED;
	private DeviceWatch watch;

	/** @param speed in baud */
	public SerialSession(String port, int speed, Listener listener) {
		this.port = port;
		this.speed = speed;
		this.listener = listener;
	}

	/** @throws IOException when the port cannot be opened; the message says why */
	public synchronized void open() throws IOException {
		start(SerialLine.open(port, speed));
		SharedPorts.hold(port, this);
		watch = new DeviceWatch(List.of(Path.of(port).toAbsolutePath().getParent()), this::look);
	}

	private void start(SerialLine open) {
		line = open;
		change(State.OPEN, port + " at " + speed + " baud");
		Thread.ofPlatform().daemon().name("UKDT serial " + port).start(() -> read(open));
	}

	private void read(SerialLine open) {
		var buffer = new byte[4096];
		try {
			while (isCurrent(open)) {
				var count = open.read(buffer);
				if (count > 0) {
					listener.received(buffer, count);
				}
			}
		} catch (IOException e) {
			gone(open);
		}
	}

	private synchronized boolean isCurrent(SerialLine open) {
		return line == open && state == State.OPEN;
	}

	private synchronized void gone(SerialLine open) {
		if (isCurrent(open)) {
			open.close();
			change(State.GONE, port + " has gone away; it is opened again when it comes back");
		}
	}

	/** Something came or went in the folder of the port. */
	private synchronized void look() {
		if (state == State.GONE) {
			try {
				start(SerialLine.open(port, speed));
			} catch (IOException e) {
				// Not yet: the next change is looked at again.
			}
		}
	}

	/** @throws IOException when the port is not open, or has gone away */
	public void write(byte[] bytes) throws IOException {
		current().write(bytes);
	}

	/** @param speed in baud */
	public synchronized void setSpeed(int speed) {
		this.speed = speed;
		if (state == State.OPEN) {
			line.setSpeed(speed);
			listener.changed(state, port + " at " + speed + " baud");
		}
	}

	/** See {@link SerialLine#setLines}. */
	public void setLines(boolean dtr, boolean rts) throws IOException {
		current().setLines(dtr, rts);
	}

	private synchronized SerialLine current() throws IOException {
		if (state != State.OPEN) {
			throw new IOException(port + " is not open");
		}
		return line;
	}

	@Override
	public synchronized void letGo() {
		if (state == State.OPEN) {
			line.close();
		}
		if (state != State.CLOSED) {
			change(State.LENT, port + " is used by a flasher");
		}
	}

	@Override
	public synchronized void takeBack(Optional<SerialLine> open) {
		if (state != State.LENT) {
			open.ifPresent(SerialLine::close);
			return;
		}
		try {
			start(open.isPresent() ? open.get() : SerialLine.open(port, speed));
		} catch (IOException e) {
			// A board that starts anew takes its port away for a moment.
			change(State.GONE, e.getMessage());
		}
	}

	private void change(State next, String words) {
		state = next;
		listener.changed(next, words);
	}

	@Override
	public synchronized void close() {
		if (state == State.CLOSED) {
			return;
		}
		SharedPorts.release(port, this);
		if (watch != null) {
			watch.close();
		}
		if (state == State.OPEN) {
			line.close();
		}
		change(State.CLOSED, port + " is closed");
	}
}
