package dev.ukdt.board.serial;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

import dev.ukdt.core.process.Cancellation;

/**
 * Brings an image into a board's memory by its U-Boot and starts it there.
 *
 * @param port    the serial port on which U-Boot talks
 * @param speed   in baud
 * @param server  this machine's address as the board sees it, to load over the network by TFTP; empty to send it over the serial line by YMODEM
 * @param address where it is loaded to
 * @param start   U-Boot's command that starts it, such as {@code go} or {@code bootelf}
 */
public record UBootLoad(String port, int speed, String server, long address, String start) {
	private static final String NAME = "image.bin";
	private static final int TFTP_PORT = 69;
	private static final Duration WAKE = Duration.ofSeconds(60);
	private static final Duration SHORT = Duration.ofSeconds(20);
	private static final Duration LONG = Duration.ofMinutes(10);
	private static final String NO_NETWORK = "No ethernet found";
	private static final Pattern CRC = Pattern.compile("==> ([0-9a-f]{8})");

	/**
	 * Loads and starts. Blocks until U-Boot was told to start it.
	 *
	 * @param verify whether the board sums up what it has and the sums are compared
	 * @param phase  told what is being done
	 * @param sent   told how many bytes the board has
	 * @return false when somebody cancelled
	 * @throws IOException when something fails; the message says what
	 */
	public boolean run(Path image, boolean verify, Consumer<String> phase, LongConsumer sent, Cancellation cancellation) throws IOException {
		var content = Files.readAllBytes(image);
		try (var loan = SharedPorts.borrow(port)) {
			var line = SerialLine.open(port, speed);
			var started = false;
			try {
				started = run(line, content, verify, phase, sent, cancellation);
				return started;
			} finally {
				if (started) {
					// What the image prints first is for whoever watches.
					loan.handOver(line);
				} else {
					line.close();
				}
			}
		}
	}

	private boolean run(SerialLine line, byte[] content, boolean verify, Consumer<String> phase, LongConsumer sent, Cancellation cancellation) throws IOException {
		var console = new UBootConsole(line, cancellation);
		phase.accept("waiting for U-Boot");
		console.wake(WAKE);
		phase.accept("sending");
		if (server.isEmpty() ? !overSerial(line, console, content, sent, cancellation) : !overNetwork(console, content, sent)) {
			return false;
		}
		if (verify) {
			phase.accept("verifying");
			verify(console, content);
		}
		phase.accept("starting");
		if (start.startsWith("bootelf")) {
			// Without it, bootelf loads and does not start. Set before, it would start what has come by network as a Linux kernel.
			console.command("setenv autostart yes", SHORT);
		}
		console.leave(start + " 0x" + Long.toHexString(address), SHORT);
		return true;
	}

	private boolean overSerial(SerialLine line, UBootConsole console, byte[] content, LongConsumer sent, Cancellation cancellation) throws IOException {
		console.start("loady 0x" + Long.toHexString(address));
		if (!new Ymodem(line, cancellation).send(NAME, content, sent)) {
			return false;
		}
		console.wake(SHORT);
		return true;
	}

	private boolean overNetwork(UBootConsole console, byte[] content, LongConsumer sent) throws IOException {
		try (var tftp = new TftpServer(InetAddress.getByName(server), TFTP_PORT, NAME, content, sent)) {
			console.command("setenv autoload no", SHORT);
			findNetwork(console);
			console.command("setenv serverip " + server, SHORT);
			var answer = console.command("tftpboot 0x" + Long.toHexString(address) + " " + NAME, LONG);
			if (!answer.contains("Bytes transferred = " + content.length)) {
				throw new IOException("the board did not get the image from " + server + ": " + answer.lines().reduce("", (a, b) -> b.isBlank() ? a : b));
			}
			return true;
		}
	}

	/** A U-Boot that is woken before its own boot script has run has not looked for all of its devices yet. */
	private static void findNetwork(UBootConsole console) throws IOException {
		if (console.command("dhcp", LONG).contains(NO_NETWORK)) {
			for (var search : List.of("pci enum", "virtio scan", "usb start")) {
				console.command(search, LONG);
				if (!console.command("dhcp", LONG).contains(NO_NETWORK)) {
					return;
				}
			}
		}
	}

	private void verify(UBootConsole console, byte[] content) throws IOException {
		var crc = new CRC32();
		crc.update(content);
		var answer = console.command(String.format("crc32 0x%x 0x%x", address, content.length), LONG);
		var found = CRC.matcher(answer);
		if (!found.find()) {
			throw new IOException("this U-Boot cannot sum up memory (crc32): flash without verifying");
		}
		if (Long.parseLong(found.group(1), 16) != crc.getValue()) {
			throw new IOException("the board has other bytes in its memory than were sent: the line is bad, or U-Boot itself lies at that address");
		}
	}
}
