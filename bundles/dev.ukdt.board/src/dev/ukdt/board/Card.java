package dev.ukdt.board;

import java.util.List;
import java.util.Locale;

import dev.ukdt.core.descriptor.DescriptorException;
import dev.ukdt.core.descriptor.Yaml;
import dev.ukdt.image.disk.PartitionTable;

/**
 * What a card or disk must hold so that a board boots from it: one FAT32 file system with files, and perhaps bytes outside of it.
 *
 * @param label    of the file system
 * @param loader   a boot loader that is put on the disk by a program: {@code grub}, or empty
 * @param firmware folders where the board's own firmware may lie, such as a package's
 * @param howToGet how a person gets that firmware, in one sentence; empty when the board needs none
 */
public record Card(PartitionTable table, String label, String loader, List<String> firmware, String howToGet, List<Entry> files, List<Entry> blobs) {
	/** Where a file of the card comes from. */
	public enum Source {
		/** The image that is flashed, unchanged. */
		IMAGE,
		/** The image as a flat binary. */
		BINARY,
		/** The firmware folder. */
		FIRMWARE,
		/** The descriptor itself. */
		TEXT
	}

	/**
	 * A file. A project that has one of the same name puts its own in its place.
	 *
	 * @param name          on the card; for a blob what people call it
	 * @param offset        for a blob, in bytes from the start of the disk
	 * @param architectures of images for which it is there; empty for all
	 * @param at            the address for which the boot loader wants a binary linked; -1 when any will do
	 * @param optional      may be missing
	 */
	public record Entry(String name, Source source, String text, long offset, List<String> architectures, long at, boolean optional) {
		static Entry read(Yaml yaml) {
			var source = yaml.has("text") ? "text" : yaml.required("from");
			try {
				return new Entry(yaml.required("name"), Source.valueOf(source.toUpperCase(Locale.ROOT)), yaml.text("text", ""),
						MemoryRegion.number(yaml.text("offset", "0")), yaml.texts("architectures"),
						yaml.has("at") ? MemoryRegion.number(yaml.required("at")) : -1, Boolean.parseBoolean(yaml.text("optional", "false")));
			} catch (IllegalArgumentException e) {
				throw new DescriptorException("'" + source + "' is nowhere to take a file from: use image, binary, firmware or text");
			}
		}

		public boolean isFor(String architecture) {
			return architectures.isEmpty() || architectures.contains(architecture);
		}
	}

	static Card read(Yaml yaml) {
		var table = yaml.text("table", "mbr");
		if (!List.of("mbr", "gpt").contains(table)) {
			throw new DescriptorException("'" + table + "' is no partition table: use mbr or gpt");
		}
		return new Card(PartitionTable.valueOf(table.toUpperCase(Locale.ROOT)), yaml.text("label", "BOOT"), yaml.text("loader", ""), yaml.texts("firmware"),
				yaml.text("getFirmware", ""), yaml.children("files", Entry::read), yaml.children("blobs", Entry::read));
	}
}
