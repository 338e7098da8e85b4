package dev.ukdt.board.flash;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;

import dev.ukdt.board.disk.Mounts;
import dev.ukdt.board.disk.Progress;
import dev.ukdt.core.process.Cancellation;
import dev.ukdt.core.process.CommandLine;

/** A copy to a boot loader's drive, ready to be carried out. */
final class DrivePlan implements FlashPlan {
	private static final Duration REBOOT = Duration.ofSeconds(30);
	private static final int PIECE = 16 << 10;

	private final FlashRequest request;
	private final Path drive;
	private final StagedImage image;

	DrivePlan(FlashRequest request, Path drive, StagedImage image) {
		this.request = request;
		this.drive = drive;
		this.image = image;
	}

	@Override
	public List<String> words() {
		return List.of("turn " + request.image().getFileName() + " into " + image.format() + " where it is not", "copy it to " + drive,
				"wait until the " + request.board().name() + " has written it and starts it: the drive goes away by itself then");
	}

	@Override
	public List<CommandLine> commands() {
		return List.of();
	}

	@Override
	public FlashOutcome run(FlashListener listener, Cancellation cancellation) {
		listener.phase("writing");
		try {
			if (!copy(listener, cancellation)) {
				return FlashOutcome.cancelled("cancelled: the " + request.board().name() + " may hold a part of the image; flash it again");
			}
			listener.phase("waiting for the board to start");
			var gone = Mounts.await(() -> !DriveFlasher.isDrive(drive), REBOOT, cancellation);
			return gone ? FlashOutcome.done("the " + request.board().name() + " has taken the image and started it")
					: FlashOutcome.failed(cancellation.isCancelled() ? "cancelled while the board was expected to start: the image is copied"
							: "the image is copied, but the drive " + drive + " is still there after " + REBOOT.toSeconds() + " s: the boot loader did not take it. Is it for this board?");
		} catch (IOException e) {
			return FlashOutcome.failed("the drive " + drive + " did not take the image: " + e.getMessage() + "; flash it again");
		}
	}

	/** @return false when somebody cancelled */
	private boolean copy(FlashListener listener, Cancellation cancellation) throws IOException {
		var bytes = ByteBuffer.wrap(Files.readAllBytes(image.file()));
		var started = System.nanoTime();
		try (var out = FileChannel.open(drive.resolve(image.file().getFileName().toString()), StandardOpenOption.CREATE, StandardOpenOption.WRITE,
				StandardOpenOption.TRUNCATE_EXISTING)) {
			while (bytes.hasRemaining()) {
				if (cancellation.isCancelled()) {
					return false;
				}
				var piece = bytes.slice(bytes.position(), Math.min(PIECE, bytes.remaining()));
				var length = piece.remaining();
				while (piece.hasRemaining()) {
					out.write(piece);
				}
				bytes.position(bytes.position() + length);
				listener.progress(new Progress("writing", bytes.position(), bytes.capacity(), Duration.ofNanos(System.nanoTime() - started)));
			}
			try {
				out.force(true);
			} catch (IOException e) {
				// The board starts with its last block, and may be gone before its drive has said so.
				if (DriveFlasher.isDrive(drive)) {
					throw e;
				}
			}
		} catch (IOException e) {
			if (bytes.hasRemaining() || DriveFlasher.isDrive(drive)) {
				throw e;
			}
		}
		return true;
	}

	@Override
	public void close() {
		image.close();
	}
}
