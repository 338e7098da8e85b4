package dev.ukdt.ui.tests.project;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;

import dev.ukdt.ui.driver.UiBot;
import dev.ukdt.ui.driver.UiShell;

/** The wizard as a person goes through it. */
public final class NewProjectDialog {
	private final UiShell shell;

	private NewProjectDialog(UiShell shell) {
		this.shell = shell;
	}

	/** Opens it from the menu. */
	public static NewProjectDialog open(UiBot bot) {
		bot.menu("File").menu("New").click("Unikernel Project");
		return new NewProjectDialog(bot.shell("New Unikernel Project").activate());
	}

	/** Makes a project of the family bare and waits until its main source is open. */
	public static IProject create(UiBot bot, String template, String name) {
		var dialog = open(bot).family("Bare metal C").next().name(name).template(template);
		dialog.finish();
		bot.editorByTitle("main.c");
		return ResourcesPlugin.getWorkspace().getRoot().getProject(name);
	}

	public UiShell shell() {
		return shell;
	}

	public NewProjectDialog family(String name) {
		shell.table().select(name);
		return this;
	}

	public NewProjectDialog next() {
		shell.button("Next >").click();
		shell.textWithLabel("Name:");
		return this;
	}

	public NewProjectDialog name(String name) {
		shell.textWithLabel("Name:").setText(name);
		return this;
	}

	public NewProjectDialog template(String name) {
		shell.comboBoxWithLabel("Template:").setSelection(name);
		return this;
	}

	/** @param label of the option's list, with its colon */
	NewProjectDialog option(String label, String value) {
		shell.comboBoxWithLabel(label).setSelection(value);
		return this;
	}

	public void finish() {
		shell.button("Finish").click();
		shell.untilClosed();
	}
}
