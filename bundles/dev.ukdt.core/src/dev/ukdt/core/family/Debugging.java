package dev.ukdt.core.family;

import java.util.List;
import java.util.Map;

import dev.ukdt.core.descriptor.Yaml;

/**
 * What a debugger must know of a family's images.
 *
 * @param route         the way to a stub, as one phrase for people
 * @param routes        the same for single machines, by their ids
 * @param entry         the function to stop at first
 * @param panic         functions that the guest calls when it dies, shown as a stop
 * @param symbolOffset  how the symbols are moved: {@code none}, or an expression the debugger evaluates in the guest
 * @param offsetAt      the function in which that expression has its value; empty when from the first instruction on
 * @param offsetConsole a regular expression that finds the offset, as its first group, on the guest's console; or empty
 * @param scripts       GDB scripts that a family brings for its images, relative to the project; run only on the person's word
 */
public record Debugging(String route, Map<String, String> routes, String entry, List<String> panic, String symbolOffset, String offsetAt,
		String offsetConsole, List<String> scripts) {
	static Debugging read(Yaml yaml) {
		return new Debugging(yaml.text("route", "none"), yaml.child("routes").map(), yaml.text("entry", "main"), yaml.texts("panic"),
				yaml.text("symbolOffset", "none"), yaml.text("offsetAt", ""), yaml.text("offsetConsole", ""), yaml.texts("scripts"));
	}

	/** The way to a stub on one machine. */
	public String route(String machine) {
		return routes.getOrDefault(machine, route);
	}
}
