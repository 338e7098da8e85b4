package dev.ukdt.ui.tests.sources;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.ide.IDE;

import dev.ukdt.core.family.Families;
import dev.ukdt.core.project.ProjectPlan;
import dev.ukdt.core.resources.ProjectTrust;
import dev.ukdt.core.resources.UnikernelNature;
import dev.ukdt.ui.driver.Ui;
import dev.ukdt.ui.driver.UiBot;
import dev.ukdt.ui.driver.UiEditor;

/** A project in the workspace for one test; closing it deletes it. */
record SampleProject(IProject project) implements AutoCloseable {
	/** A trusted project from a family's template. */
	static SampleProject of(String family, String template, String name) throws IOException, CoreException {
		var root = ResourcesPlugin.getWorkspace().getRoot();
		var directory = Path.of(root.getLocation().append(name).toOSString());
		ProjectPlan.of(Families.installed().find(family).orElseThrow(), template, directory, "", Map.of()).write();
		var sample = open(name);
		UnikernelNature.addTo(sample.project(), null);
		ProjectTrust.trust(sample.project());
		return sample;
	}

	/** A project without files of its own. */
	static SampleProject empty(String name) throws CoreException {
		return open(name);
	}

	private static SampleProject open(String name) throws CoreException {
		var project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
		project.create(null);
		project.open(null);
		project.refreshLocal(IResource.DEPTH_INFINITE, null);
		return new SampleProject(project);
	}

	IFile write(String path, String text) throws CoreException {
		var file = project.getFile(path);
		if (file.getParent() instanceof org.eclipse.core.resources.IFolder folder && !folder.exists()) {
			folder.create(true, true, null);
		}
		file.write(text.getBytes(StandardCharsets.UTF_8), true, false, false, null);
		return file;
	}

	UiEditor edit(String path) {
		Ui.run(() -> IDE.openEditor(UiBot.page(), project.getFile(path)));
		return new UiBot().editorByTitle(org.eclipse.core.runtime.IPath.fromPortableString(path).lastSegment());
	}

	@Override
	public void close() throws CoreException {
		Ui.run(() -> UiBot.page().closeAllEditors(false));
		project.delete(true, true, null);
	}
}
