package dev.ukdt.ui.tests.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.ukdt.core.resources.ProjectTrust;
import dev.ukdt.ui.driver.Screenshot;
import dev.ukdt.ui.driver.Ui;
import dev.ukdt.ui.driver.UiBot;
import dev.ukdt.ui.driver.Wait;
import dev.ukdt.ui.driver.WorkbenchExtension;
import dev.ukdt.ui.tests.Mnemonics;

@ExtendWith(WorkbenchExtension.class)
class NewProjectTest {
	private final UiBot bot = new UiBot();

	@AfterEach
	void forgetProjects() throws Exception {
		Projects.deleteAll();
	}

	@Test
	void wizardMakesATrustedProjectAndOpensItsMainSource() throws Exception {
		var dialog = NewProjectDialog.open(bot).family("Bare metal C");
		Screenshot.take("new-project-family");
		assertEquals(List.of(), Mnemonics.amiss(dialog.shell()));
		dialog.next().name("first").template("Hello");
		dialog.shell().tree().getTreeItem("src", "main.c");
		Wait.until("all is chosen", dialog.shell().button("Finish").widget()::isEnabled);
		Screenshot.take("new-project");
		assertEquals(List.of(), Mnemonics.amiss(dialog.shell()));
		dialog.finish();
		assertTrue(bot.editorByTitle("main.c").getText().contains("int main(void)"));
		var project = Projects.named("first");
		assertTrue(ProjectTrust.isTrusted(project));
		Wait.until("built", () -> Files.exists(Path.of(project.getLocationURI()).resolve("build/x86_64/guest.elf")));
		Wait.until("no problem of any kind", () -> project.findMarkers(IMarker.PROBLEM, true, IResource.DEPTH_INFINITE).length == 0);
	}

	@Test
	void familyThatNoWordOfTheFilterFitsIsHidden() {
		var dialog = NewProjectDialog.open(bot);
		dialog.shell().text().setText("no such family");
		var table = dialog.shell().table().widget();
		Wait.until("nothing to choose", () -> table.getItemCount() == 0);
		assertFalse(dialog.shell().button("Next >").isEnabled());
		dialog.shell().text().setText("bare");
		dialog.family("Bare metal C").next();
	}

	@Test
	void nameThatIsTakenOrNoFileNameIsRefusedWithTheReason() throws Exception {
		NewProjectDialog.create(bot, "Hello", "taken");
		var dialog = NewProjectDialog.open(bot).family("Bare metal C").next();
		var finish = dialog.shell().button("Finish").widget();
		for (var name : new String[] { "taken", "a/b", "..", "tab\there" }) {
			dialog.name(name);
			Wait.until(name + " refused", () -> !finish.isEnabled());
		}
		dialog.name("taken");
		dialog.shell().find("the reason", Text.class, text -> text.getText().contains("has a project of this name"), 0);
		dialog.name("free");
		Wait.until("free allowed", finish::isEnabled);
	}

	@Test
	void choicesAreOfferedAgainTheNextTime() throws Exception {
		var first = NewProjectDialog.open(bot).family("Bare metal C").next().name("one").template("Timer");
		first.shell().comboBoxWithLabel("Architecture:").setSelection("riscv64");
		first.shell().comboBoxWithLabel("Optimisation:").setSelection("O2");
		first.finish();
		bot.editorByTitle("main.c");
		var second = NewProjectDialog.open(bot).next();
		assertEquals("Timer", second.shell().comboBoxWithLabel("Template:").getText());
		assertEquals("riscv64", second.shell().comboBoxWithLabel("Architecture:").getText());
		assertEquals("O2", second.shell().comboBoxWithLabel("Optimisation:").getText());
		second.template("Hello");
		second.shell().comboBoxWithLabel("Architecture:").setSelection("x86_64");
		second.shell().comboBoxWithLabel("Optimisation:").setSelection("O0");
		second.name("two").finish();
	}

	@Test
	void projectsWithStrangeNamesBuildAndNothingOfTheNameIsRun() throws Exception {
		for (var name : new String[] { "two words", "it's \"quoted\"", "semi;colon", "$(touch gone) `touch gone`", "-leading", "größe 数" }) {
			NewProjectDialog.create(bot, "Hello", name);
			Ui.run(() -> UiBot.page().closeAllEditors(false));
			var project = Projects.named(name);
			var directory = Path.of(project.getLocationURI());
			Wait.until(name + " built", () -> Files.exists(directory.resolve("build/x86_64/guest.elf")) || !Projects.problems(project).isEmpty());
			assertEquals(List.of(), Projects.problems(project), name);
			try (var files = Files.walk(directory)) {
				assertFalse(files.anyMatch(file -> file.endsWith("gone")), name);
			}
			Projects.deleteAll();
		}
	}
}
