package dev.ukdt.manifest.check;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.tree.Node;

/** How a name is written where another one stands: with the quotes that stand there. */
public final class KeyText {
	private KeyText() {
	}

	public static String of(Manifest manifest, Node key, String name) {
		return quoted(manifest.text(), key, name.startsWith("@") && manifest.format().syntax().equals("xml") ? name.substring(1) : name);
	}

	public static String value(Manifest manifest, Node node, String value) {
		return quoted(manifest.text(), node, value);
	}

	private static String quoted(String text, Node node, String said) {
		var first = node.start() < text.length() && node.end() > node.start() ? text.charAt(node.start()) : 0;
		return first == '"' || first == '\'' ? first + said + first : said;
	}
}
