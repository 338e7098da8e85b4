package dev.ukdt.board.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

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

	private CardFile open(long size) throws IOException {
		var isDevice = Files.exists(job.target()) && !Files.isRegularFile(job.target());
		if (!isDevice) {
			return openFile(size);
		}
		var target = CardFile.open(job.target(), RawFile.Mode.WRITE_EXCLUSIVELY);
		try {
			// Only now can nothing change any more.
			judge(size);
			return target;
		} catch (IOException e) {
			target.close();
			throw e;
		}
	}

	private CardFile openFile(long size) throws IOException {
		if (Files.exists(job.target()) && Files.isSameFile(job.target(), job.image())) {
			throw new DiskException(job.target() + " is the image itself");
		}
		if (Files.exists(job.target()) && Files.size(job.target()) > 0 && Files.size(job.target()) < size) {
			throw new DiskException(job.target() + " has " + Sizes.text(Files.size(job.target())) + " and the image " + Sizes.text(size) + ": take a larger one");
		}
		return CardFile.open(job.target(), RawFile.Mode.WRITE_FILE);
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

	private void writeAll(BlockMap map, CardFile target) throws IOException {
		var size = target.size(map.size());
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
	private void blank(CardFile target, long size, long imageSize) throws IOException {
		state = "the first MiB of " + job.target() + " was blanked and a part of the image written: it neither boots nor shows partitions; start again";
		var zeros = CardFile.memory(HEAD);
		zeros.clear();
		target.write(zeros, (int) Math.min(HEAD, imageSize), 0);
		if (size >= imageSize + HEAD && size % RawFile.ALIGNMENT == 0) {
			target.write(zeros, HEAD, size - HEAD);
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
	private void write(List<Range> ranges, long from, CardFile target, String phase) throws IOException {
		var total = length(ranges, from);
		var started = System.nanoTime();
		var done = 0L;
		try (var image = FileChannel.open(job.image()); var ahead = new ReadAhead(ReadAhead.Source.of(image), ranges, from)) {
			for (var piece = ahead.next(); !piece.isEnd(); piece = ahead.next()) {
				if (!phase.isEmpty()) {
					checkCancelled();
				}
				target.write(piece.bytes(), piece.length(), piece.offset());
				done += piece.length();
				ahead.giveBack(piece);
				report(phase, done, total, started);
			}
		}
	}

	/** @param written whose digests were checked when they were written */
	private void verify(List<Range> written, long from, CardFile target, String phase) throws IOException {
		var ranges = written.stream().map(range -> new Range(range.start(), range.end(), "")).toList();
		var total = length(ranges, from);
		var started = System.nanoTime();
		var done = 0L;
		target.forgetCache();
		try (var image = FileChannel.open(job.image()); var expected = new ReadAhead(ReadAhead.Source.of(image), ranges, from); var found = new ReadAhead(target::read, ranges, from)) {
			for (var piece = expected.next(); !piece.isEnd(); piece = expected.next()) {
				if (!phase.isEmpty()) {
					checkCancelled();
				}
				var there = found.next();
				var different = there.bytes().getByteBuffer(0, there.length()).mismatch(piece.bytes().getByteBuffer(0, piece.length()));
				if (different >= 0) {
					throw new DiskException(job.target() + " gives other bytes back than were written, from " + (piece.offset() + different)
							+ " on: the card is worn out or forged, or its reader is bad");
				}
				done += piece.length();
				expected.giveBack(piece);
				found.giveBack(there);
				report(phase, done, total, started);
			}
		}
	}

	private void checkCancelled() throws Cancelled {
		if (cancellation.isCancelled()) {
			throw new Cancelled();
		}
	}

	private void report(String phase, long done, long total, long started) {
		var now = System.nanoTime();
		var first = done <= ReadAhead.PIECE;
		if (!phase.isEmpty() && (first || done == total || now - lastReport > BETWEEN_REPORTS.toNanos())) {
			lastReport = now;
			progress.accept(new Progress(phase, done, total, Duration.ofNanos(now - started)));
		}
	}
}
