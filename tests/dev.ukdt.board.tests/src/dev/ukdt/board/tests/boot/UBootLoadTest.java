package dev.ukdt.board.tests.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.ukdt.board.Boards;
import dev.ukdt.board.disk.Progress;
import dev.ukdt.board.flash.FlashListener;
import dev.ukdt.board.flash.FlashOutcome;
import dev.ukdt.board.serial.SerialLine;
import dev.ukdt.board.serial.SharedPorts;
import dev.ukdt.board.tests.BareGuest;
import dev.ukdt.board.tests.Flashing;
import dev.ukdt.core.descriptor.Yaml;
import dev.ukdt.core.process.Cancellation;

/**
 * Debian's U-Boot in QEMU takes our image over its serial line and over the network, sums it up, and starts it. The one for riscv64: on Arm,
 * U-Boot 2023.01 waits for ever for the serial port of QEMU's machine before it starts anything.
 */
class UBootLoadTest {
	private static final Path UBOOT = Path.of("/usr/lib/u-boot/qemu-riscv64/u-boot.bin");
	private static final String BOARD = """
			id: u-boot
			name: U-Boot in QEMU
			chip: virt
			architectures: [riscv64]
			serial: 115200
			flash:
			  - {with: ymodem, address: '0x84000000', start: bootelf}
			  - {with: tftp, address: '0x84000000', start: bootelf}
			""";

	@TempDir
	Path folder;
	private final Cancellation cancellation = new Cancellation();
	private final List<String> phases = new ArrayList<>();
	private final List<Progress> reports = new ArrayList<>();

	@Test
	void anImageIsSentByYmodemAndStarted() throws IOException, InterruptedException {
		try (var qemu = start()) {
			var port = qemu.await("redirected to (/dev/pts/\\d+)").group(1);
			var monitor = Monitor.on(port);
			var outcome = flash("ymodem:" + port);
			assertTrue(outcome.succeeded(), outcome.statement());
			assertEquals(List.of("let go", "took back"), monitor.events);
			assertEquals(List.of("waiting for U-Boot", "sending", "verifying", "starting"), phases);
			assertEquals(100, reports.getLast().percent());
			monitor.assertPrints(BareGuest.INVITATION);
		}
	}

	@Test
	void anImageIsGivenOutByTftpAndStarted() throws IOException, InterruptedException {
		assumeTrue(System.getProperty("user.name").equals("root"), "TFTP's port needs root");
		try (var qemu = start("-netdev", "user,id=n0", "-device", "virtio-net-pci,netdev=n0,romfile=")) {
			var port = qemu.await("redirected to (/dev/pts/\\d+)").group(1);
			// Not 127.0.0.1, which QEMU's own TFTP server answers for; another in each run, for there may be several on a machine.
			var monitor = Monitor.on(port);
			var outcome = flash("tftp:" + port + ",127.0.0." + (2 + ProcessHandle.current().pid() % 250));
			assertTrue(outcome.succeeded(), outcome.statement());
			monitor.assertPrints(BareGuest.INVITATION);
		}
	}

	@Test
	void aCancelledTransferLeavesUBootAtItsPrompt() throws IOException, InterruptedException {
		try (var qemu = start()) {
			var port = qemu.await("redirected to (/dev/pts/\\d+)").group(1);
			cancelAt = 1;
			var outcome = flash("ymodem:" + port);
			assertEquals(FlashOutcome.End.CANCELLED, outcome.end());
			assertTrue(outcome.statement().contains("nothing was started"), outcome.statement());
		}
	}

	@Test
	void aPortThatIsNotThereIsNamed() throws IOException {
		var outcome = flash("ymodem:/dev/ttyNONE0");
		assertTrue(outcome.statement().contains("there is no serial port /dev/ttyNONE0"), outcome.statement());
	}

	private Console start(String... more) throws IOException {
		assumeTrue(Files.exists(UBOOT), "the package u-boot-qemu is not installed");
		var line = new ArrayList<>(List.of("-machine", "virt", "-m", "256", "-bios", UBOOT.toString(), "-serial", "pty"));
		line.addAll(List.of(more));
		return Qemu.start("qemu-system-riscv64", line.toArray(String[]::new));
	}

	private int cancelAt = Integer.MAX_VALUE;

	private FlashOutcome flash(String to) throws IOException {
		var board = Boards.read("u-boot", Yaml.parse("u-boot", BOARD));
		// It stays: with a guest that ends, QEMU and the port with its last words would be gone.
		var guest = BareGuest.forMachine(folder, "riscv64");
		return Flashing.of(board, guest, to).run(new FlashListener() {
			@Override
			public void phase(String phase) {
				phases.add(phase);
			}

			@Override
			public void progress(Progress progress) {
				reports.add(progress);
				if (reports.size() == cancelAt) {
					cancellation.cancel();
				}
			}
		}, cancellation);
	}

	/** Keeps the port open as a person's monitor does, and has it back as soon as the image runs. */
	private static final class Monitor implements SharedPorts.Holder {
		private final List<String> events = new ArrayList<>();
		private SerialLine line;

		static Monitor on(String port) throws IOException {
			var monitor = new Monitor();
			monitor.line = SerialLine.open(port, 115200);
			SharedPorts.hold(port, monitor);
			return monitor;
		}

		@Override
		public void letGo() {
			events.add("let go");
			line.close();
		}

		@Override
		public void takeBack(Optional<SerialLine> open) {
			events.add("took back");
			line = open.orElseThrow();
		}

		void assertPrints(String text) throws IOException {
			SharedPorts.release(line.name(), this);
			var seen = new StringBuilder();
			var end = System.nanoTime() + 60_000_000_000L;
			try (var open = line) {
				var buffer = new byte[256];
				while (!seen.toString().contains(text) && System.nanoTime() < end) {
					seen.append(new String(buffer, 0, open.read(buffer), StandardCharsets.US_ASCII));
				}
			}
			assertTrue(seen.toString().contains(text), seen.toString());
		}
	}
}
