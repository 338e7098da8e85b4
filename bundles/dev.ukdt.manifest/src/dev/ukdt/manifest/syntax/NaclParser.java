package dev.ukdt.manifest.syntax;

import dev.ukdt.manifest.tree.Document;

/**
 * NaCl of IncludeOS. The root has an entry for each declaration: {@code Iface eth0 {...}} stands under {@code Iface}, then under {@code eth0};
 * {@code name: value} and {@code eth0.address: value} under what stands before the colon. A function, {@code Filter::IP web {...}}, stands
 * under {@code Filter} in a map that is labelled with the protocol, under its name, or the protocol when it has none; its body holds actions,
 * conditions and inner functions. Names, wherever they are used, are words, labelled {@code name}; actions {@code call}.
 */
public final class NaclParser implements Parser {
	/** The label of what stands between the braces of a function or a condition. */
	public static final String BODY = "body";

	@Override
	public Document parse(String text) {
		return new NaclReading(text).read();
	}
}
