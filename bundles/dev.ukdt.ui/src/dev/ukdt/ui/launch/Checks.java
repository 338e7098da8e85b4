package dev.ukdt.ui.launch;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.variables.VariablesPlugin;

import dev.ukdt.ui.project.SelectedProject;

/** What can be wrong with an attribute. Each check gives one sentence, or an empty text. */
final class Checks {
	static final Function<String, String> NONE = value -> "";

	private Checks() {
	}

	/** A file that is there, as far as that can be told before the launch. */
	static String file(String value) {
		if (value.isBlank()) {
			return "";
		}
		try {
			var path = Path.of(VariablesPlugin.getDefault().getStringVariableManager().performStringSubstitution(value, false));
			return path.toString().contains("${") || !path.isAbsolute() || Files.exists(path) ? "" : "There is no file " + path + ".";
		} catch (CoreException | InvalidPathException e) {
			return e.getMessage();
		}
	}

	static String project(String name) {
		if (name.isBlank()) {
			return "";
		}
		if (!ResourcesPlugin.getWorkspace().validateName(name, org.eclipse.core.resources.IResource.PROJECT).isOK()) {
			return "'" + name + "' is no name of a project.";
		}
		return SelectedProject.isUnikernel(ResourcesPlugin.getWorkspace().getRoot().getProject(name)) ? "" : "There is no open unikernel project '" + name + "'.";
	}

	static String expression(String value) {
		try {
			Pattern.compile(value);
			return "";
		} catch (PatternSyntaxException e) {
			return "The text to wait for is no regular expression: " + e.getDescription() + ".";
		}
	}

	static String hexadecimal(String value) {
		return value.isBlank() || value.matches("\\p{XDigit}+") ? "" : "The seed may have hexadecimal digits only.";
	}

	/** A check by a reader that refuses what it does not understand. A text with variables is read at the launch only. */
	static Function<String, String> by(Consumer<String> reader) {
		return value -> {
			if (value.contains("${")) {
				return "";
			}
			try {
				reader.accept(value);
				return "";
			} catch (IllegalArgumentException e) {
				return e.getMessage();
			}
		};
	}
}
