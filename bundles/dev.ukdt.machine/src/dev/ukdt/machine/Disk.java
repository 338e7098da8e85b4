package dev.ukdt.machine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import dev.ukdt.machine.internal.qemu.DiskFormat;

/**
 * A disk of the guest's.
 *
 * @param file     absolute
 * @param format   {@code raw} or {@code qcow2}
 * @param bus      how the guest sees it
 * @param readOnly the file is never written
 * @param sizeMiB  the size with which it is made when it is not there; 0 when it must be there
 * @param name     by which the guest asks for it, as Solo5's do; may be empty
 */
public record Disk(Path file, String format, Bus bus, boolean readOnly, int sizeMiB, String name) {
	/** How a disk is attached. */
	public enum Bus {
		VIRTIO,
		/** A controller as old machines had it: AHCI, IDE, SCSI or SD, whichever the machine has. */
		EMULATED;

		public String id() {
			return name().toLowerCase(Locale.ROOT);
		}
	}

	/** A raw virtio disk that must be there. */
	public static Disk raw(Path file) {
		return new Disk(file, "raw", Bus.VIRTIO, false, 0, "");
	}

	/** A virtio disk that is there, in the format that its first bytes tell. Reads them. */
	public static Disk built(Path file) {
		var packed = Files.isReadable(file) && DiskFormat.of(file).equals("qcow2");
		return new Disk(file, packed ? "qcow2" : "raw", Bus.VIRTIO, false, 0, "");
	}
}
