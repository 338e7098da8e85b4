package dev.ukdt.core.family;

import java.util.List;
import java.util.stream.Collectors;

import dev.ukdt.core.tool.Tool;

/** A page in Markdown about families, with a row for each. */
public final class FamiliesPage {
	private static final String HEAD = """
			# The unikernel families

			Written by `releng/ukdt families --page` from the descriptors in `families/`; a test compares the two. "Real" in the last column means
			that somebody built and ran a project with the family's own tools; "stand-in" that a program which takes exactly the documented command
			lines took their place in the tests; "none" that nothing could be tried.

			| Family | State | Languages | Machines | Boards | Debugging | Proof |
			|---|---|---|---|---|---|---|
			""";

	private FamiliesPage() {
	}

	public static String of(List<Family> families) {
		return HEAD + families.stream().map(FamiliesPage::row).collect(Collectors.joining()) + "\n" + families.stream().map(FamiliesPage::section)
				.collect(Collectors.joining("\n"));
	}

	private static String row(Family family) {
		return "| " + String.join(" | ", "[" + family.name() + "](#" + anchor(family) + ")", family.status().id(), list(family.languages()),
				list(family.machines()), list(family.boards()), family.debugging().route(), proof(family.proof())) + " |\n";
	}

	private static String section(Family family) {
		var text = new StringBuilder("## " + family.name() + "\n\n" + family.description() + (family.home().isEmpty() ? "" : " " + family.home()) + "\n");
		if (!family.note().isEmpty()) {
			text.append("\n").append(family.note()).append("\n");
		}
		if (!family.relative().isEmpty()) {
			text.append("\nThe living relative: `").append(family.relative()).append("`.\n");
		}
		if (!family.templates().isEmpty()) {
			text.append("\n`ukdt new ").append(family.id()).append(" DIR --template T`, with T one of: ");
			text.append(family.templates().stream().map(template -> template.id() + " (" + lowered(template.description()) + ")").collect(Collectors.joining("; ")));
			text.append(".\n");
		}
		if (!family.tools().isEmpty()) {
			text.append("\n| Tool | Needed | How to get it |\n|---|---|---|\n");
			family.tools().forEach(tool -> text.append(row(tool)));
		}
		return text.toString();
	}

	private static String row(Tool tool) {
		var ways = tool.howToGet().entrySet().stream().map(way -> way.getKey() + ": " + way.getValue()).collect(Collectors.joining("; "));
		var version = tool.version().map(question -> question.minimum().isEmpty() ? "" : ", " + question.minimum() + " or newer").orElse("");
		return "| " + tool.name() + " | " + (tool.optional() ? "for some things" : "yes") + version + " | " + ways.replace("|", "\\|") + " |\n";
	}

	private static String proof(Proof proof) {
		return proof.kind() == Proof.Kind.REAL ? "real: " + proof.version() + ", " + proof.date() : proof.kind().id();
	}

	private static String list(List<String> words) {
		return words.isEmpty() ? "–" : String.join(", ", words);
	}

	private static String lowered(String sentence) {
		var end = sentence.endsWith(".") ? sentence.length() - 1 : sentence.length();
		return sentence.isEmpty() ? "" : Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1, end);
	}

	/** As the usual renderers make it of a heading. */
	private static String anchor(Family family) {
		return family.name().toLowerCase(java.util.Locale.ROOT).replace(' ', '-').replaceAll("[^a-z0-9-]", "");
	}
}
