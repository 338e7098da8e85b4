package dev.ukdt.board.flash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import dev.ukdt.board.disk.BlockDevice;
import dev.ukdt.board.disk.DiskWriter;
import dev.ukdt.board.disk.Progress;
import dev.ukdt.board.disk.Sizes;
import dev.ukdt.board.disk.WriteJob;
import dev.ukdt.board.disk.WriterProcess;
import dev.ukdt.core.process.Cancellation;
import dev.ukdt.core.process.CommandLine;

/** The writing of one disk, ready to be carried out. */
final class DiskPlan implements FlashPlan {
	private final WriteJob job;
	private final Optional<BlockDevice> device;
	private final List<String> preparation;
	private final List<CommandLine> made;
	private final Path folder;
	private final List<String> elevation;
	private String phase = "";

	/**
	 * @param preparation what was done for the plan, in words
	 * @param made        the command lines that were run for it
	 * @param folder      removed in the end
	 * @param elevation   what the writing helper is started by; empty when no helper is needed
	 */
	DiskPlan(WriteJob job, Optional<BlockDevice> device, List<String> preparation, List<CommandLine> made, Path folder, List<String> elevation) {
		this.job = job;
		this.device = device;
		this.preparation = List.copyOf(preparation);
		this.made = List.copyOf(made);
		this.folder = folder;
		this.elevation = elevation;
	}

	@Override
	public List<String> words() {
		var words = new ArrayList<>(preparation);
		words.add(device.map(disk -> "take " + disk.node() + " for ourselves, and look again whether it is the disk that was chosen").orElse("open " + job.target()));
		words.add("blank its first MiB, then write " + size() + job.map().map(map -> " after the block map " + map.getFileName()).orElse("")
				+ (elevation.isEmpty() ? "" : ", with the rights of root for this alone"));
		if (job.verify()) {
			words.add("read everything back around the cache and compare");
		}
		words.add("write the first MiB last, so that only a whole card boots");
		return words;
	}

	private String size() {
		try {
			return Sizes.text(Files.size(job.image()));
		} catch (IOException e) {
			return "the image";
		}
	}

	@Override
	public List<CommandLine> commands() {
		var commands = new ArrayList<>(made);
		if (!elevation.isEmpty()) {
			try {
				commands.add(WriterProcess.command(job, elevation));
			} catch (IOException e) {
				throw new IllegalStateException(e);
			}
		}
		return commands;
	}

	@Override
	public String warning() {
		return device.map(disk -> "everything on " + disk.node() + " is erased (" + disk.particulars() + ")")
				.orElse(Files.exists(job.target()) ? job.target() + " is overwritten" : "");
	}

	@Override
	public FlashOutcome run(FlashListener listener, Cancellation cancellation) {
		Consumer<Progress> told = progress -> {
			if (!progress.phase().equals(phase)) {
				phase = progress.phase();
				listener.phase(phase);
			}
			listener.progress(progress);
		};
		try {
			var outcome = elevation.isEmpty() ? new DiskWriter(job, told, cancellation, Path.of("/")).write()
					: new WriterProcess(job, elevation, told, cancellation).write();
			return new FlashOutcome(FlashOutcome.End.valueOf(outcome.end().name()), outcome.statement());
		} catch (IOException e) {
			return FlashOutcome.failed("the writing process cannot be started: " + e.getMessage() + "; nothing was written");
		}
	}

	@Override
	public void close() {
		StagedImage.delete(folder);
	}
}
