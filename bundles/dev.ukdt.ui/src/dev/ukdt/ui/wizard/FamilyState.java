package dev.ukdt.ui.wizard;

import java.util.List;
import java.util.Locale;

import dev.ukdt.core.build.Toolchain;
import dev.ukdt.core.family.Family;
import dev.ukdt.core.tool.Tool;
import dev.ukdt.core.tool.ToolFinder;

/**
 * What a family needs of this machine.
 *
 * @param missing the tools without which its default architecture cannot be built
 */
record FamilyState(Family family, List<Tool> missing) {
	/** Looks for the family's tools. Blocks on the disk. */
	static FamilyState of(Family family, ToolFinder finder) {
		var architecture = family.architectures().isEmpty() ? "" : family.architectures().getFirst();
		return new FamilyState(family, Toolchain.of(family, architecture, finder).missing());
	}

	boolean complete() {
		return missing.isEmpty() && family.recipe().builds();
	}

	/** A phrase for a table's cell. */
	String summary() {
		if (!family.recipe().builds()) {
			return "nothing to build";
		}
		return missing.isEmpty() ? "toolchain found" : "missing: " + String.join(", ", missing.stream().map(Tool::name).toList());
	}

	boolean matches(String words) {
		var text = String.join(" ", family.id(), family.name(), family.description(), String.join(" ", family.languages()), family.status().id(),
				String.join(" ", family.architectures())).toLowerCase(Locale.ROOT);
		return List.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+")).stream().allMatch(text::contains);
	}
}
