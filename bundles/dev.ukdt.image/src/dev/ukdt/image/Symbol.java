package dev.ukdt.image;

import java.util.Comparator;

/**
 * A name that the image gives to an address.
 *
 * @param size bytes; 0 when the image does not say
 */
public record Symbol(String name, long address, long size, Kind kind) {
	/** The biggest first; among equals by name. */
	public static final Comparator<Symbol> BIGGEST_FIRST = Comparator.comparingLong(Symbol::size).reversed().thenComparing(Symbol::name);

	/** What lies at the address. */
	public enum Kind {
		FUNCTION, OBJECT, OTHER
	}
}
