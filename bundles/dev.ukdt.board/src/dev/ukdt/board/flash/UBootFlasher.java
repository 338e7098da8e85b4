package dev.ukdt.board.flash;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.ukdt.board.disk.Progress;
import dev.ukdt.board.serial.UBootLoad;
import dev.ukdt.core.process.Cancellation;
import dev.ukdt.core.process.CommandLine;
import dev.ukdt.core.tool.Tool;
import dev.ukdt.image.format.FlashFile;

/** Loads an image into a board's memory by its U-Boot, over the serial line or the network, and starts it. It is gone after a reset. */
final class UBootFlasher implements Flasher {
	private final boolean network;

	/** @param network by TFTP instead of YMODEM */
	UBootFlasher(boolean network) {
		this.network = network;
	}

	@Override
	public String id() {
		return network ? "tftp" : "ymodem";
	}

	@Override
	public String name() {
		return network ? "U-Boot by TFTP" : "U-Boot by YMODEM";
	}

	@Override
	public TargetKind target() {
		return TargetKind.SERIAL;
	}

	@Override
	public Optional<Tool> tool() {
		return Optional.empty();
	}

	@Override
	public boolean canVerify() {
		return true;
	}

	@Override
	public FlashPlan plan(FlashRequest request) throws IOException {
		var comma = request.target().indexOf(',');
		if (!request.hasTarget() || network && comma < 0) {
			throw new FlashException(network
					? "name the serial port of U-Boot and this machine's address as the board sees it, such as /dev/ttyUSB0,192.168.7.1"
					: "name the serial port of U-Boot, such as /dev/ttyUSB0");
		}
		var start = request.way().setting("start").isEmpty() ? "go" : request.way().setting("start");
		var takes = List.of(start.startsWith("bootelf") ? FlashFile.ELF : FlashFile.BIN);
		var address = Long.decode(request.way().setting("address"));
		var image = StagedImage.of(request.image(), request.board(), takes, address);
		if (!start.startsWith("bootelf") && image.address() != address) {
			image.close();
			throw new FlashException(String.format("%s is linked for address 0x%x, and U-Boot loads it at 0x%x: build it for this board", request.image().getFileName(), image.address(), address));
		}
		var load = new UBootLoad(network ? request.target().substring(0, comma) : request.target(), request.board().serialSpeed(),
				network ? request.target().substring(comma + 1) : "", address, start);
		return new Plan(request, image, load);
	}

	/** Ready to be carried out. */
	private record Plan(FlashRequest request, StagedImage image, UBootLoad load) implements FlashPlan {
		@Override
		public List<String> words() {
			var words = new ArrayList<String>();
			words.add("wait for U-Boot's prompt on " + load.port() + ": reset the board if it does not come");
			words.add((load.server().isEmpty() ? "send " + request.image().getFileName() + " by YMODEM"
					: "give out " + request.image().getFileName() + " by TFTP at " + load.server()) + String.format(" to address 0x%x", load.address()));
			if (request.verify()) {
				words.add("let U-Boot sum it up, and compare");
			}
			words.add("start it with '" + load.start() + "'; it is gone after a reset");
			return words;
		}

		@Override
		public List<CommandLine> commands() {
			return List.of();
		}

		@Override
		public FlashOutcome run(FlashListener listener, Cancellation cancellation) {
			try {
				var total = Files.size(image.file());
				var started = System.nanoTime();
				var whole = load.run(image.file(), request.verify(), listener::phase,
						sent -> listener.progress(new Progress("sending", sent, total, Duration.ofNanos(System.nanoTime() - started))), cancellation);
				return whole ? FlashOutcome.done("the " + request.board().name() + " has the image in its memory and starts it")
						: FlashOutcome.cancelled("cancelled: nothing was started; the board waits at U-Boot's prompt");
			} catch (IOException e) {
				return cancellation.isCancelled() ? FlashOutcome.cancelled("cancelled: nothing was started")
						: FlashOutcome.failed(e.getMessage() + "; nothing was started");
			}
		}

		@Override
		public void close() {
			image.close();
		}
	}
}
