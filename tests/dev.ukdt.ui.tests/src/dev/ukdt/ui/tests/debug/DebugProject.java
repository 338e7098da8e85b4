package dev.ukdt.ui.tests.debug;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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

/** A project whose guest has something to look at. */
record DebugProject(IProject project) {
	private static final String SOURCE = """
			#include "arch.h"
			#include "console.h"

			struct point { int x, y; };

			static int numbers[1000];
			static int counter;

			static int twice(int n)
			{
				int result = n * 2;
				return result;
			}

			int main(void)
			{
				struct point p = { 3, 4 };
				const char *name = "unikernel";
				for (int i = 0; i < 1000; i++) {
					numbers[i] = i;
				}
				for (int i = 0; i < 5; i++) {
					counter += twice(i);
				}
				printf("%s %d %d\\n", name, counter, p.x);
				return 0;
			}
			""";

	/** Makes it in the workspace; it is built when it is launched. */
	static DebugProject create(String name) throws IOException, CoreException {
		return create(name, "hello", SOURCE);
	}

	/** One of the family's own templates. */
	static DebugProject ofTemplate(String name, String template) throws IOException, CoreException {
		return create(name, template, "");
	}

	/** One with another main source; empty for the template's. */
	static DebugProject create(String name, String template, String source) throws IOException, CoreException {
		var root = ResourcesPlugin.getWorkspace().getRoot();
		var directory = Path.of(root.getLocation().append(name).toOSString());
		ProjectPlan.of(Families.installed().find("bare").orElseThrow(), template, directory, "", Map.of()).write();
		if (!source.isEmpty()) {
			Files.writeString(directory.resolve("src/main.c"), source, StandardCharsets.UTF_8);
		}
		var project = root.getProject(name);
		project.create(null);
		project.open(null);
		UnikernelNature.addTo(project, null);
		ProjectTrust.trust(project);
		project.refreshLocal(IResource.DEPTH_INFINITE, null);
		return new DebugProject(project);
	}

	IFile source() {
		return project.getFile("src/main.c");
	}

	/** The number, from 1, of the line with this text in it. */
	static int line(String text) {
		return (int) SOURCE.substring(0, SOURCE.indexOf(text)).lines().count();
	}

	UiEditor edit() {
		Ui.run(() -> IDE.openEditor(UiBot.page(), source()));
		return new UiBot().editorByTitle("main.c");
	}
}
