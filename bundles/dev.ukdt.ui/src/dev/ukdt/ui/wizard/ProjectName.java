package dev.ukdt.ui.wizard;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;

/** Says what is wrong with the name and the folder of a project that is to be made. */
final class ProjectName {
	private final IWorkspace workspace;

	ProjectName(IWorkspace workspace) {
		this.workspace = workspace;
	}

	/** One sentence, or an empty text when the project can be made. Looks at the disk. */
	String problem(String name, Path folder) {
		if (name.isEmpty()) {
			return "Type a name for the project.";
		}
		var status = workspace.validateName(name, IResource.PROJECT);
		if (!status.isOK()) {
			return status.getMessage();
		}
		if (name.chars().anyMatch(Character::isISOControl)) {
			return "The name has a character that cannot be seen: leave out tabs and line ends.";
		}
		if (workspace.getRoot().getProject(name).exists()) {
			return "The workspace has a project of this name already.";
		}
		if (!folder.isAbsolute()) {
			return "The folder must be a whole path, from the root on.";
		}
		var parent = Files.exists(folder) ? folder : existing(folder);
		if (!Files.isDirectory(parent) || !Files.isWritable(parent)) {
			return parent + " is no folder that can be written to.";
		}
		if (Files.exists(folder.resolve(name))) {
			return folder.resolve(name) + " is there already: choose another name, or import it.";
		}
		return "";
	}

	private static Path existing(Path folder) {
		var at = folder;
		while (at.getParent() != null && !Files.exists(at)) {
			at = at.getParent();
		}
		return at;
	}
}
