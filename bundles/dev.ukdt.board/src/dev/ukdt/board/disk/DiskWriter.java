package dev.ukdt.board.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

import com.sun.jna.Memory;

import dev.ukdt.core.process.Cancellation;
import dev.ukdt.image.disk.BlockMap;
import dev.ukdt.image.disk.BlockMap.Range;

/**
 * Writes a disk image to a card. The target is opened so that nobody else can use it, and judged again once it is held. The first bytes are blanked at the
 * start and written last, after everything else was read back: whatever happens in between, nothing boots from a half-written card or mounts it, and
 * starting again is all it takes.
 */
public final class DiskWriter {
	/** What is written last. It holds the partition table. */
	static final int HEAD = 1 << 20;
	private static final Duration BETWEEN_REPORTS = Duration.ofMillis(100);

	private final WriteJob job;
	private final Consumer<Progress> progress;
	private final Cancellation cancellation;
	private final Path root;
	private String state = "nothing was written";
	private long lastReport;

	/**
	 * @param progress told a few times a second, on the thread that writes
	 * @param root     see {@link BlockDevices}
	 */
	public DiskWriter(WriteJob job, Consumer<Progress> progress, Cancellation cancellation, Path root) {
		this.job = job;
		this.progress = progress;
		this.cancellation = cancellation;
		this.root = root;
	}

	/** Somebody has cancelled. */
	private static final class Cancelled extends IOException {
		private static final long serialVersionUID = 1L;
	}

	/** Writes. Blocks until it is done, has failed, or a cancel was seen, which takes as long as the piece that is being written. Never throws for a disk's faults. */
	public WriteOutcome write() {
		try {
			var map = job.map().isPresent() ? BlockMap.read(job.map().get()) : SparseMap.of(job.image());
			if (map.size() != Files.size(job.image())) {
				throw new DiskException(job.map().get() + " is the block map of another image: it is for " + map.size() + " bytes, and the image has " + Files.size(job.image()));
			}
			try (var target = open(map.size())) {
				writeAll(map, target);
			}
			return new WriteOutcome(WriteOutcome.End.DONE, job.target() + " holds the image" + (job.verify() ? ", and every byte of it was read back" : ", which was not read back"));
		} catch (Cancelled e) {
			return new WriteOutcome(WriteOutcome.End.CANCELLED, "cancelled: " + state);
		} catch (IOException e) {
			return new WriteOutcome(WriteOutcome.End.FAILED, message(e) + "; " + state);
		}
	}

	private static String message(IOException e) {
		return e instanceof NoSuchFileException missing ? missing.getFile() + " is not there" : e.getMessage();
	}

	private RawFile open(long size) throws IOException {
		var isDevice = Files.exists(job.target()) && !Files.isRegularFile(job.target());
		if (!isDevice) {
			return openFile(size);
		}
		var target = RawFile.open(job.target(), RawFile.Mode.WRITE_EXCLUSIVELY);
		try {
			// Only now can nothing change any more.
			judge(size);
			return target;
		} catch (IOException e) {
			target.close();
			throw e;
		}
	}

	private RawFile openFile(long size) throws IOException {
		if (Files.exists(job.target()) && Files.isSameFile(job.target(), job.image())) {
			throw new DiskException(job.target() + " is the image itself");
		}
		if (Files.exists(job.target()) && Files.size(job.target()) > 0 && Files.size(job.target()) < size) {
			throw new DiskException(job.target() + " has " + Sizes.text(Files.size(job.target())) + " and the image " + Sizes.text(size) + ": take a larger one");
		}
		return RawFile.open(job.target(), RawFile.Mode.WRITE_FILE);
	}

	private void judge(long size) throws IOException {
		var device = new BlockDevices(root).find(job.target());
		if (device.isEmpty()) {
			throw new DiskException(job.target() + " is no disk of this machine");
		}
		if (!device.get().identity().equals(job.identity())) {
			throw new DiskException(job.target() + " is not the disk that was chosen any more: choose again");
		}
		var suitability = Suitability.of(device.get(), job.image(), size, root);
		if (!suitability.goodBut(job.overruled())) {
			throw new DiskException(suitability.text());
		}
	}

	private void writeAll(BlockMap map, RawFile target) throws IOException {
		var size = Math.max(target.size(), map.size());
		if (target.size() < size) {
			target.resize(size);
		}
		checkCancelled();
		var ranges = SparseMap.aligned(map, RawFile.ALIGNMENT);
		var head = head(ranges);
		blank(target, size, map.size());
		write(ranges, HEAD, target, "writing");
		target.sync();
		state = "all of the image was written but its start, which is blank: " + job.target() + " neither boots nor shows partitions; start again";
		if (job.verify()) {
			verify(ranges, HEAD, target, "verifying");
		}
		// From here on a cancel would only leave a card without the last 1 MiB of work.
		write(head, 0, target, "");
		target.sync();
		state = "all of the image was written, but its start was not read back right: do not trust " + job.target() + "; start again";
		if (job.verify()) {
			verify(head, 0, target, "");
		}
		target.rereadPartitions();
	}

	/** Makes the old partition table invisible, and its copy at the end, which would contradict the new one. */
	private void blank(RawFile target, long size, long imageSize) throws IOException {
		state = "the first MiB of " + job.target() + " was blanked and a part of the image written: it neither boots nor shows partitions; start again";
		var zeros = (Memory) new Memory(HEAD + RawFile.ALIGNMENT).align(RawFile.ALIGNMENT);
		zeros.clear();
		put(target, zeros, (int) Math.min(HEAD, imageSize), 0);
		if (size >= imageSize + HEAD && size % RawFile.ALIGNMENT == 0) {
			put(target, zeros, HEAD, size - HEAD);
		}
		target.sync();
	}

	private static List<Range> head(List<Range> ranges) {
		return ranges.stream().filter(range -> range.start() < HEAD).map(range -> new Range(range.start(), Math.min(HEAD, range.end()), "")).toList();
	}

	private static long length(List<Range> ranges, long from) {
		return ranges.stream().mapToLong(range -> Math.max(0, range.end() - Math.max(from, range.start()))).sum();
	}

	/** @param phase told in progress; empty for none, and for no cancelling */
	private void write(List<Range> ranges, long from, RawFile target, String phase) throws IOException {
		var total = length(ranges, from);
		var started = System.nanoTime();
		var done = 0L;
		try (var image = FileChannel.open(job.image()); var pump = new ImagePump(image, ranges, from)) {
			for (var piece = pump.next(); !piece.isEnd(); piece = pump.next()) {
				if (!phase.isEmpty()) {
					checkCancelled();
				}
				put(target, piece.bytes(), piece.length(), piece.offset());
				done += piece.length();
				pump.giveBack(piece);
				report(phase, done, total, started);
			}
		}
	}

	/** Around the cache as far as the pieces are aligned; the end of an image may not be. */
	private void put(RawFile target, Memory bytes, int length, long offset) throws IOException {
		var aligned = target.isDirect() ? length & -RawFile.ALIGNMENT : length;
		target.write(bytes, aligned, offset);
		if (aligned == length) {
			return;
		}
		if (target.size() >= offset + aligned + RawFile.ALIGNMENT) {
			// A device's block: what is behind the image in it is zero.
			target.write(bytes.share(aligned), RawFile.ALIGNMENT, offset + aligned);
		} else {
			try (var cached = target.cached()) {
				cached.write(bytes.share(aligned), length - aligned, offset + aligned);
				cached.sync();
			}
		}
	}

	private void verify(List<Range> ranges, long from, RawFile target, String phase) throws IOException {
		var total = length(ranges, from);
		var started = System.nanoTime();
		var done = 0L;
		target.forgetCache();
		var read = (Memory) new Memory(ImagePump.PIECE + RawFile.ALIGNMENT).align(RawFile.ALIGNMENT);
		try (var image = FileChannel.open(job.image()); var pump = new ImagePump(image, ranges, from)) {
			for (var piece = pump.next(); !piece.isEnd(); piece = pump.next()) {
				if (!phase.isEmpty()) {
					checkCancelled();
				}
				var length = get(target, read, piece.length(), piece.offset());
				var different = read.getByteBuffer(0, length).mismatch(piece.bytes().getByteBuffer(0, piece.length()));
				if (different >= 0) {
					throw new DiskException(job.target() + " gives other bytes back than were written, from " + (piece.offset() + different)
							+ " on: the card is worn out or forged, or its reader is bad");
				}
				done += piece.length();
				pump.giveBack(piece);
				report(phase, done, total, started);
			}
		}
	}

	private int get(RawFile target, Memory bytes, int length, long offset) throws IOException {
		var aligned = target.isDirect() ? length & -RawFile.ALIGNMENT : length;
		var read = target.read(bytes, aligned, offset);
		if (aligned == length || read < aligned) {
			return (int) read;
		}
		try (var cached = target.cached()) {
			cached.forgetCache();
			return (int) (read + cached.read(bytes.share(aligned), length - aligned, offset + aligned));
		}
	}

	private void checkCancelled() throws Cancelled {
		if (cancellation.isCancelled()) {
			throw new Cancelled();
		}
	}

	private void report(String phase, long done, long total, long started) {
		var now = System.nanoTime();
		var first = done <= ImagePump.PIECE;
		if (!phase.isEmpty() && (first || done == total || now - lastReport > BETWEEN_REPORTS.toNanos())) {
			lastReport = now;
			progress.accept(new Progress(phase, done, total, Duration.ofNanos(now - started)));
		}
	}
}
