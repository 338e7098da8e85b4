package dev.ukdt.manifest.schema;

import java.util.List;
import java.util.Map;

import dev.ukdt.manifest.check.Severity;
import dev.ukdt.manifest.syntax.Parser;

/**
 * One kind of file, read from its schema.
 *
 * @param id         such as {@code kraftfile-v0.6}
 * @param name       as people call it
 * @param family     the id of the family that it belongs to
 * @param syntax     the name of its syntax, such as {@code yaml}
 * @param tool       the program that reads such files
 * @param unknown    what an unknown key is, where the shape does not say it
 * @param duplicates what a key that stands twice is; null when that is right
 * @param weak       whether numbers and booleans pass for text
 * @param anyCase    whether keys may be written in any case
 * @param source     where the format was learnt
 * @param help       what such files are for
 * @param rules      names of the checks that are more than a shape
 * @param sections   of a form, in the order in which it shows them; those that are not named come behind
 * @param words      what words of a syntax may be, by their label, such as the classes of Click
 */
public record Format(String id, String name, String family, String syntax, Parser parser, String tool, Severity unknown, Severity duplicates,
		boolean weak, boolean anyCase, String source, String help, List<String> rules, List<String> fileNames, List<String> sections, Shape root,
		Map<String, Map<String, Shape>> words) {

	/** The shape of the value under a key. */
	public Shape child(Shape map, String key) {
		return anyCase ? map.childInAnyCase(key) : map.child(key);
	}

	@Override
	public String toString() {
		return id;
	}
}
