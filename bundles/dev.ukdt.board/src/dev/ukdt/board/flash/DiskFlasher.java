package dev.ukdt.board.flash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.ukdt.board.disk.BlockDevice;
import dev.ukdt.board.disk.BlockDevices;
import dev.ukdt.board.disk.Elevation;
import dev.ukdt.board.disk.Suitability;
import dev.ukdt.board.disk.WriteJob;
import dev.ukdt.core.process.CommandLine;
import dev.ukdt.core.tool.Tool;
import dev.ukdt.image.disk.DiskImage;

/** Writes a card or disk: an image of a whole disk as it is, a kernel with all that its board needs to boot it. */
public final class DiskFlasher implements Flasher {
	public static final String ID = "disk";
	private static final Path ROOT = Path.of("/");

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String name() {
		return "card or disk";
	}

	@Override
	public TargetKind target() {
		return TargetKind.DISK;
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
		var target = target(request);
		var device = new BlockDevices(ROOT).find(target);
		if (device.isEmpty() && (target.startsWith("/dev") || Files.isDirectory(target) || !Files.isDirectory(target.toAbsolutePath().getParent()))) {
			throw new FlashException("there is no disk " + target + ", and no file can be there");
		}
		var folder = Files.createTempDirectory("ukdt-flash");
		try {
			var words = new ArrayList<String>();
			var made = new ArrayList<CommandLine>();
			var image = DiskImages.isDisk(request.image()) ? request.image() : card(request, folder, words, made);
			var map = DiskImages.mapOf(request.image()).filter(found -> image == request.image());
			if (device.isPresent()) {
				check(device.get(), request, image);
			}
			var job = new WriteJob(image, map, device.map(BlockDevice::node).orElse(target), device.map(BlockDevice::identity).orElse(""), request.verify(), request.overruled());
			return new DiskPlan(job, device, words, made, folder, elevation(device, target));
		} catch (IOException | RuntimeException e) {
			StagedImage.delete(folder);
			throw e;
		}
	}

	private static Path target(FlashRequest request) throws IOException {
		if (!request.hasTarget()) {
			throw new FlashException("name the card or disk to write to: there is no default");
		}
		var byId = Path.of("/dev/disk/by-id").resolve(request.target());
		return Files.exists(byId) ? byId : Path.of(request.target()).toAbsolutePath();
	}

	private static List<String> elevation(Optional<BlockDevice> device, Path target) {
		return device.isPresent() ? Elevation.here().before(target) : List.of();
	}

	private static void check(BlockDevice device, FlashRequest request, Path image) throws IOException {
		var suitability = Suitability.of(device, request.image(), Files.size(image), ROOT);
		if (!suitability.goodBut(request.overruled())) {
			throw new FlashException(suitability.text());
		}
	}

	private static Path card(FlashRequest request, Path folder, List<String> words, List<CommandLine> made) throws IOException {
		var board = request.board();
		var card = board.card().orElseThrow(() -> new FlashException("the " + board.name() + " boots from no card or disk, and " + request.image().getFileName()
				+ " is not the image of a whole disk"));
		var collected = CardFiles.collect(request, card);
		var files = new ArrayList<>(collected.files());
		var blobs = new ArrayList<>(collected.blobs());
		if (card.loader().equals("grub")) {
			var grub = new GrubLoader(request.finder(), folder);
			made.addAll(grub.commands());
			grub.make();
			files.addAll(grub.files());
			blobs.addAll(grub.blobs());
		}
		var image = folder.resolve("card.img");
		new DiskImage(card.table(), 0, card.label(), files, blobs).write(image);
		words.add("put together a disk with " + card.table() + " and a FAT32 file system: " + collected.words()
				+ (card.loader().isEmpty() ? "" : ", and the boot loader " + card.loader()));
		return image;
	}
}
