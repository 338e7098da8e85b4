package dev.ukdt.board.serial;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;

/** An open serial port, with 8 bits, no parity and one stop bit. One thread reads, any thread writes; closing from any thread ends a read. */
public final class SerialLine implements AutoCloseable {
	/**
	 * A port of this machine.
	 *
	 * @param name        such as {@code /dev/ttyUSB0}
	 * @param description what the adapter calls itself
	 */
	public record Port(String name, String description) {
	}

	private final SerialPort port;

	private SerialLine(SerialPort port) {
		this.port = port;
	}

	/** The ports that are here now. Blocks for a look at the system. */
	public static List<Port> ports() {
		return Arrays.stream(SerialPort.getCommPorts()).map(port -> new Port(port.getSystemPortPath(), port.getDescriptivePortName())).toList();
	}

	/**
	 * Opens a port.
	 *
	 * @param speed in baud
	 * @throws IOException when it cannot be opened; the message says why and what to do
	 */
	public static SerialLine open(String name, int speed) throws IOException {
		try {
			var port = SerialPort.getCommPort(name);
			port.setComPortParameters(speed, 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
			port.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED);
			port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, 100, 0);
			if (!port.openPort(0)) {
				throw new IOException(name + " cannot be opened (" + reason(port.getLastErrorCode()) + ")");
			}
			return new SerialLine(port);
		} catch (SerialPortInvalidPortException e) {
			throw new IOException("there is no serial port " + name + ": plug the board in, or name another", e);
		}
	}

	private static String reason(int error) {
		return switch (error) {
		case 13 -> "you may not: become a member of the group that owns it, often dialout";
		case 16, 11 -> "another program uses it: end it";
		case 2, 6, 19 -> "it is not there any more";
		default -> "the system says error " + error + "; perhaps another program uses it";
		};
	}

	public String name() {
		return port.getSystemPortPath();
	}

	/**
	 * Reads what has come, waiting for the first byte up to a tenth of a second.
	 *
	 * @return how many bytes; 0 when none came
	 * @throws IOException when the port has gone away or was closed
	 */
	public int read(byte[] buffer) throws IOException {
		var count = port.readBytes(buffer, buffer.length);
		if (count < 0 || count == 0 && !port.isOpen()) {
			throw new IOException(name() + " has gone away");
		}
		return count;
	}

	/** Reads one byte, or gives -1 when none has come within the limit. */
	int read(Duration limit) throws IOException {
		var end = System.nanoTime() + limit.toNanos();
		var one = new byte[1];
		do {
			if (read(one) == 1) {
				return Byte.toUnsignedInt(one[0]);
			}
		} while (System.nanoTime() < end);
		return -1;
	}

	/** Blocks until the system has taken all bytes. */
	public void write(byte[] bytes) throws IOException {
		for (var done = 0; done < bytes.length;) {
			var count = port.writeBytes(bytes, bytes.length - done, done);
			if (count <= 0) {
				throw new IOException(name() + " has gone away");
			}
			done += count;
		}
	}

	/** @param speed in baud */
	public void setSpeed(int speed) {
		port.setBaudRate(speed);
	}

	/** Sets both lines that many boards use for reset and boot loader. */
	public void setLines(boolean dtr, boolean rts) {
		if (dtr) {
			port.setDTR();
		} else {
			port.clearDTR();
		}
		if (rts) {
			port.setRTS();
		} else {
			port.clearRTS();
		}
	}

	@Override
	public void close() {
		port.closePort();
	}
}
