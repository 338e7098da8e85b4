package dev.ukdt.manifest.schema;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How a format's files are known.
 *
 * @param names   globs on the file's name, or with a slash on the end of its path
 * @param content what the beginning of the text must hold; null for anything
 * @param absent  what it must not hold; null for nothing
 * @param weight  the heaviest sign that fits wins
 */
record Sign(List<Glob> names, Pattern content, Pattern absent, int weight) {
	boolean fits(String path, String name, CharSequence beginning) {
		return (names.isEmpty() || names.stream().anyMatch(glob -> glob.fits(path, name)))
				&& (content == null || content.matcher(beginning).find())
				&& (absent == null || !absent.matcher(beginning).find());
	}
}
