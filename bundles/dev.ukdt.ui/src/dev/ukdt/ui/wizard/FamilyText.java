package dev.ukdt.ui.wizard;

import dev.ukdt.core.family.Proof;
import dev.ukdt.core.tool.Tool;

/** A family told to a person who wonders whether to choose it. */
final class FamilyText {
	private FamilyText() {
	}

	static String of(FamilyState state) {
		var family = state.family();
		var text = new StringBuilder(family.description()).append('\n');
		line(text, family.note());
		line(text, switch (family.status()) {
		case LIVING -> "";
		case DORMANT -> "Dormant: no longer developed; a toolchain that you still have works.";
		case CLOSED -> "Closed: never published, or never made an image.";
		});
		line(text, proof(family.proof()));
		line(text, "Architectures: " + String.join(", ", family.architectures()));
		if (family.templates().isEmpty()) {
			line(text, "It has no template to start from: import a project of it instead.");
		}
		for (var tool : state.missing()) {
			line(text, missing(tool));
		}
		return text.toString().strip();
	}

	private static String missing(Tool tool) {
		return "Missing: " + tool.name() + ". To get it: " + tool.howToGetHere() + ". If it is there under another name, choose it in the preferences under Unikernel > Tools.";
	}

	private static String proof(Proof proof) {
		return switch (proof.kind()) {
		case REAL -> "Tried with the real toolchain: " + proof.version() + ", " + proof.date() + ".";
		case STAND_IN -> "Tried against the documented command line only: nobody ran the real toolchain with UKDT yet.";
		case NONE -> "Nobody tried this family's toolchain with UKDT yet.";
		};
	}

	private static void line(StringBuilder text, String line) {
		if (!line.isBlank()) {
			text.append('\n').append(line.strip());
		}
	}
}
