package dev.ukdt.ui.tests.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IProject;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import dev.ukdt.core.family.Families;
import dev.ukdt.core.project.ProjectPlan;
import dev.ukdt.core.resources.ProjectTrust;
import dev.ukdt.ui.driver.Screenshot;
import dev.ukdt.ui.driver.UiBot;
import dev.ukdt.ui.driver.UiShell;
import dev.ukdt.ui.driver.Wait;
import dev.ukdt.ui.driver.WorkbenchExtension;
import dev.ukdt.ui.tests.Mnemonics;

@ExtendWith(WorkbenchExtension.class)
class ImportProjectTest {
	private final UiBot bot = new UiBot();
	@TempDir
	Path temporary;
	private Path foreign;

	@BeforeEach
	void makeSourcesThatComeFromElsewhere() throws IOException {
		foreign = temporary.resolve("from elsewhere");
		ProjectPlan.of(Families.installed().find("bare").orElseThrow(), "hello", foreign, "", Map.of()).write();
		Files.delete(foreign.resolve("ukdt.yaml"));
		Files.writeString(foreign.resolve("Makefile"), "$(shell touch i-was-run)\n" + Files.readString(foreign.resolve("Makefile")));
	}

	@AfterEach
	void forgetProjects() throws Exception {
		Projects.deleteAll();
	}

	@Test
	void folderIsRecognisedAndNothingOfItRunsUntilItIsTrusted() throws Exception {
		var project = importIt();
		assertFalse(ProjectTrust.isTrusted(project));
		Wait.until("the untrusted project is marked", () -> Projects.problems(project).stream().anyMatch(it -> it.contains("Trust Project")));
		assertFalse(Files.exists(foreign.resolve("i-was-run")), "opening a project must not run it");

		bot.viewById("org.eclipse.ui.navigator.ProjectExplorer").tree().getTreeItem("from elsewhere").contextMenu().menu("Unikernel").click("Trust Project");
		var question = bot.shell("Trust Project");
		Screenshot.take("trust-project");
		question.button("Trust").click();
		Wait.until("built once trusted", () -> Files.exists(foreign.resolve("build/x86_64/guest.elf")));
		assertTrue(Files.exists(foreign.resolve("i-was-run")), "the test's own trap works");
		Wait.until("no marker is left", () -> Projects.problems(project).isEmpty());
	}

	@Test
	void quickFixOfTheMarkerAsksForTrust() throws Exception {
		var project = importIt();
		Wait.until("the untrusted project is marked", () -> !Projects.problems(project).isEmpty());
		var problems = bot.viewById("org.eclipse.ui.views.ProblemView");
		var item = problems.tree().expandNode("Errors*").childTexts();
		assertEquals(1, item.size());
		problems.tree().getTreeItem("Errors*", "this project was not made here*").contextMenu().click("Quick Fix");
		var fixes = bot.shell("Quick Fix");
		fixes.table().select("Trust Project");
		Screenshot.take("trust-quick-fix");
		fixes.button("Finish").click();
		bot.shell("Trust Project").button("Cancel").click();
		assertFalse(ProjectTrust.isTrusted(project));
	}

	private IProject importIt() throws IOException {
		var dialog = openImport();
		dialog.textWithLabel("Folder:").setText(foreign.toString());
		dialog.find("the reason", Text.class, text -> text.getText().contains("its Makefile builds the bare library OS"), 0);
		assertEquals("Bare metal C", dialog.comboBoxWithLabel("Family:").getText());
		Screenshot.take("import-project");
		assertEquals(List.of(), Mnemonics.amiss(dialog));
		dialog.button("Finish").click();
		dialog.untilClosed();
		return Projects.named("from elsewhere");
	}

	private UiShell openImport() {
		bot.menu("File").click("Import...");
		var choice = bot.shell("Import");
		choice.tree().expandNode("Unikernel");
		choice.tree().getTreeItem("Unikernel", "Existing Unikernel Project").select();
		choice.button("Next >").click();
		return bot.shell("Import Unikernel Project");
	}

	@Test
	void folderThatIsNoneIsRefusedWithTheReason() {
		var dialog = openImport();
		dialog.textWithLabel("Folder:").setText(temporary.resolve("nowhere").toString());
		dialog.find("the reason", Text.class, text -> text.getText().contains("is no folder"), 0);
		assertFalse(dialog.button("Finish").isEnabled());
	}
}
