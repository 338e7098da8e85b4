package dev.ukdt.board.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether an image may be written to a disk: the reasons against it, each with a sentence that says what to do.
 *
 * @param reasons empty when nothing speaks against it
 */
public record Suitability(Map<Objection, String> reasons) {
	/** No card for a board has more, today. */
	private static final long LARGEST = 300_000_000_000L;

	/** Judges a disk of this machine before an image is chosen. */
	public static Suitability of(BlockDevice device) {
		var reasons = new LinkedHashMap<Objection, String>();
		addOfDisk(device, reasons);
		return new Suitability(reasons);
	}

	/**
	 * Judges. Blocks for a look at the mounts.
	 *
	 * @param size bytes that the image takes on the disk
	 * @param root see {@link BlockDevices}
	 */
	public static Suitability of(BlockDevice device, Path image, long size, Path root) throws IOException {
		var reasons = new LinkedHashMap<Objection, String>();
		addOfDisk(device, reasons);
		var node = device.node();
		if (device.size() < size) {
			reasons.put(Objection.TOO_SMALL, node + " has " + Sizes.text(device.size()) + " and the image " + Sizes.text(size) + ": take a larger card");
		}
		if (holds(device, image, root)) {
			reasons.put(Objection.HOLDS_IMAGE, "the image " + image + " lies on " + node + " itself: copy it to another disk first");
		}
		return new Suitability(reasons);
	}

	private static void addOfDisk(BlockDevice device, Map<Objection, String> reasons) {
		var node = device.node();
		if (device.isSystem()) {
			reasons.put(Objection.SYSTEM, node + " holds the system that is running");
		}
		if (!device.uses().isEmpty()) {
			reasons.put(Objection.IN_USE, node + " is " + String.join(", ", device.uses()) + ": unmount it first");
		}
		if (device.readOnly()) {
			reasons.put(Objection.READ_ONLY, node + " is read-only: move the lock of the card, or use another reader");
		}
		if (device.size() > LARGEST) {
			reasons.put(Objection.TOO_LARGE, node + " has " + Sizes.text(device.size()) + ", which is more than cards for boards have");
		}
		if (!device.removable()) {
			reasons.put(Objection.FIXED, node + " is built into this machine");
		}
	}

	private static boolean holds(BlockDevice device, Path image, Path root) throws IOException {
		if (!Files.exists(image)) {
			return false;
		}
		var real = image.toRealPath();
		if (real.equals(device.node()) || !device.backing().isEmpty() && real.equals(Path.of(device.backing()))) {
			return true;
		}
		var mounted = MountTable.read(root).holding(real);
		return mounted.isPresent() && device.contents().stream().anyMatch(part -> part.mountPoints().contains(mounted.get().point().toString()));
	}

	/** Whether it may be chosen without a word more. */
	public boolean good() {
		return reasons.isEmpty();
	}

	/** Whether it may be written to when the person overrules these. */
	public boolean goodBut(Set<Objection> overruled) {
		return reasons.keySet().stream().allMatch(reason -> reason.canBeOverruled() && overruled.contains(reason));
	}

	/** All reasons as one text. */
	public String text() {
		return reasons.values().stream().collect(Collectors.joining("; "));
	}
}
