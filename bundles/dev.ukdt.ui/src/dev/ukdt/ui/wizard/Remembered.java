package dev.ukdt.ui.wizard;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.dialogs.IDialogSettings;

import dev.ukdt.core.family.Family;

/** What a person chose in this wizard the last time. What is no longer offered is forgotten. */
final class Remembered {
	private static final String FAMILY = "family";
	private static final String FOLDER = "folder";
	private static final String TEMPLATE = "template";
	private static final String ARCHITECTURE = "architecture";
	private static final String OPTION = "option.";

	private final IDialogSettings settings;

	Remembered(IDialogSettings settings) {
		this.settings = settings;
	}

	String family() {
		return text(settings, FAMILY, "bare");
	}

	/** The choice to begin with for a family; its name is empty. */
	ProjectChoice choice(Family family) {
		var first = ProjectChoice.first(family, folder());
		var section = settings.getSection(family.id());
		if (section == null) {
			return first;
		}
		var template = family.template(text(section, TEMPLATE, "")).orElse(first.template());
		var architecture = text(section, ARCHITECTURE, "");
		var options = new LinkedHashMap<String, String>();
		for (var option : family.options()) {
			var value = section.get(OPTION + option.id());
			if (value != null && option.accepts(value)) {
				options.put(option.id(), value);
			}
		}
		return new ProjectChoice(family, template, template.architectures().contains(architecture) ? architecture : template.architectures().getFirst(), "",
				first.folder(), options);
	}

	private Path folder() {
		var chosen = Path.of(text(settings, FOLDER, "/"));
		return chosen.getNameCount() > 0 && Files.isDirectory(chosen) ? chosen : workspace();
	}

	private static Path workspace() {
		return Path.of(ResourcesPlugin.getWorkspace().getRoot().getLocationURI());
	}

	void remember(ProjectChoice choice) {
		settings.put(FAMILY, choice.family().id());
		settings.put(FOLDER, choice.folder().equals(workspace()) ? "/" : choice.folder().toString());
		var section = settings.getSection(choice.family().id()) == null ? settings.addNewSection(choice.family().id())
				: settings.getSection(choice.family().id());
		section.put(TEMPLATE, choice.template().id());
		section.put(ARCHITECTURE, choice.architecture());
		choice.options().forEach((id, value) -> section.put(OPTION + id, value));
	}

	private static String text(IDialogSettings settings, String key, String otherwise) {
		var value = settings.get(key);
		return value == null ? otherwise : value;
	}
}
