package dev.ukdt.core.family;

import java.util.List;

import dev.ukdt.core.descriptor.Yaml;

/**
 * What a debugger must know of a family's images.
 *
 * @param route        the way to a stub, as one phrase for people
 * @param entry        the function to stop at first
 * @param panic        functions that the guest calls when it dies, shown as a stop
 * @param symbolOffset how the symbols are moved: {@code none}, or an expression the debugger evaluates in the guest
 */
public record Debugging(String route, String entry, List<String> panic, String symbolOffset) {
	static Debugging read(Yaml yaml) {
		return new Debugging(yaml.text("route", "none"), yaml.text("entry", "main"), yaml.texts("panic"), yaml.text("symbolOffset", "none"));
	}
}
