package dev.ukdt.manifest.ui.source;

/** The texts of the language, which are Markdown, for controls that show plain text. */
public final class Plain {
	private Plain() {
	}

	public static String of(String markdown) {
		return markdown.replace("**", "").replace("`", "").replaceAll("(?m)^\\*(.*)\\*$", "$1").replaceAll("\n{3,}", "\n\n").strip();
	}
}
