package dev.ukdt.board.disk;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A disk as the system shows it. A snapshot: the disk may be gone.
 *
 * @param node      such as {@code /dev/sdb}
 * @param stableId  the name below {@code /dev/disk/by-id} that stays the same at every port, or the kernel's name when there is none
 * @param model     what its maker calls it; may be empty
 * @param size      in bytes; 0 for a reader without a card
 * @param removable the card or disk can be taken out: the kernel says so, or it hangs on USB or is a card
 * @param readOnly  the lock of the card is on, or the kernel takes it for read-only
 * @param sequence  a number that no other disk, and not the same disk put in again, gets until the next boot; 0 when the kernel has none
 * @param contents  what lies on it: partitions, or the disk itself when it has none
 * @param backing   the file behind a loop device; empty for others
 * @param uses      who uses it now, in words, such as {@code mounted at /}
 * @param isSystem  the running system lives on it
 */
public record BlockDevice(Path node, String stableId, String model, long size, boolean removable, boolean readOnly, long sequence, List<Part> contents,
		String backing, List<String> uses, boolean isSystem) {
	/**
	 * A partition, or a disk without partitions.
	 *
	 * @param fileSystem such as {@code vfat}; empty when not known
	 */
	public record Part(String name, long size, String fileSystem, String label, List<String> mountPoints) {
		@Override
		public String toString() {
			var what = fileSystem.isEmpty() ? "unknown" : fileSystem;
			return (label.isEmpty() ? what : what + " '" + label + "'") + " " + Sizes.text(size);
		}
	}

	/** The kernel's name, such as {@code sdb}. */
	public String name() {
		return node.getFileName().toString();
	}

	/** What tells this disk, as it is in its reader now, from every other: compared again just before the first byte is written. */
	public String identity() {
		return stableId + ":" + size + ":" + sequence;
	}

	/** One line for a person to choose by: name, size, model and what is on it. */
	public String describe() {
		return node + ": " + particulars();
	}

	/** What a person knows the disk by, beside its name. */
	public String particulars() {
		var title = model.isEmpty() ? backing.isEmpty() ? "disk" : backing : model;
		var on = contents.isEmpty() ? "empty" : contents.stream().map(Part::toString).collect(Collectors.joining(", "));
		return title + ", " + Sizes.text(size) + ", " + on;
	}
}
