package dev.ukdt.ui.tools;

import java.nio.file.Path;
import java.util.List;

import dev.ukdt.core.tool.Checkup;
import dev.ukdt.core.tool.Tool;

/**
 * A tool in the preferences.
 *
 * @param users   who needs it: families' and machines' names
 * @param chosen  the path that a person chose, or empty
 * @param checkup what was found out; null while it is being looked for
 */
record ToolRow(Tool tool, List<String> users, String chosen, Checkup checkup) {
	ToolRow choose(String path) {
		return new ToolRow(tool, users, path, null);
	}

	ToolRow checked(Checkup found) {
		return new ToolRow(tool, users, chosen, found);
	}

	String state() {
		if (checkup == null) {
			return "looking...";
		}
		if (checkup.good()) {
			return checkup.version().isEmpty() ? "found" : checkup.version();
		}
		return checkup.program().isEmpty() ? "missing" : "not good enough";
	}

	String path() {
		return checkup == null ? chosen : checkup.program().map(Path::toString).orElse(chosen);
	}

	/** All of it, for the text below the table. */
	String details() {
		if (checkup == null) {
			return "";
		}
		return tool.name() + ", used by " + String.join(", ", users) + ".\n"
				+ (checkup.good() ? "It is there and good enough." : checkup.problem()) + "\nTo get it: " + tool.howToGetHere();
	}
}
