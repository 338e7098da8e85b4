package dev.ukdt.board;

import java.util.List;

import dev.ukdt.core.descriptor.DescriptorException;
import dev.ukdt.core.descriptor.Yaml;

/**
 * A part of a board's memory.
 *
 * @param start the first address
 * @param size  in bytes
 */
public record MemoryRegion(String name, Kind kind, long start, long size) {
	/** What a region is for. */
	public enum Kind {
		/** Keeps what is flashed. */
		FLASH,
		/** Loses it. */
		RAM
	}

	static MemoryRegion read(Yaml yaml) {
		var kind = yaml.required("kind");
		if (!List.of("flash", "ram").contains(kind)) {
			throw new DescriptorException("'" + kind + "' is no kind of memory: use flash or ram");
		}
		return new MemoryRegion(yaml.text("name", kind), kind.equals("flash") ? Kind.FLASH : Kind.RAM, number(yaml.required("start")), number(yaml.required("size")));
	}

	/** Decimal, hexadecimal with 0x, and with k, M or G behind it for powers of 1024. */
	static long number(String text) {
		try {
			var unit = "kMG".indexOf(text.charAt(text.length() - 1));
			return unit < 0 ? Long.decode(text) : Long.decode(text.substring(0, text.length() - 1)) << 10 * (unit + 1);
		} catch (NumberFormatException | IndexOutOfBoundsException e) {
			throw new DescriptorException("'" + text + "' is no size or address: write 0x08000000, 4096, 512k, 2M or 1G");
		}
	}

	public boolean holds(long from, long to) {
		return from >= start && to <= start + size;
	}
}
