package dev.ukdt.ui.tests.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.ukdt.ui.driver.Screenshot;
import dev.ukdt.ui.driver.Ui;
import dev.ukdt.ui.driver.UiBot;
import dev.ukdt.ui.driver.UiShell;
import dev.ukdt.ui.driver.Wait;
import dev.ukdt.ui.driver.WorkbenchExtension;

/** The form of all that can be set of a project, here of one whose sources have a menu of Kconfig. */
@ExtendWith(WorkbenchExtension.class)
class ConfigureTest {
	private static final String MENU = """
			menu "Build Options"
			config TRACE
				bool "Trace points"
				help
				  Says where the guest has been.
			config DEPTH
				int "How deep"
				depends on TRACE
				default 4
			choice
				prompt "Optimization level"
			config OPTIMIZE_NONE
				bool "none"
			config OPTIMIZE_SIZE
				bool "for size"
			endchoice
			endmenu
			""";

	private final UiBot bot = new UiBot();
	private Path values;

	@BeforeEach
	void makeProject() throws Exception {
		NewProjectDialog.open(bot).family("Unikraft").next().name("menu").option("Built by:", "make").finish();
		bot.activeEditor();
		var directory = Path.of(Projects.named("menu").getLocationURI());
		var core = Files.createDirectories(directory.resolve("workdir/unikraft"));
		Files.writeString(core.resolve("Makefile.uk"), "");
		Files.writeString(core.resolve("Config.uk"), MENU);
		values = directory.resolve("defconfigs/qemu-x86_64");
	}

	@AfterEach
	void forgetAll() throws Exception {
		Projects.deleteAll();
	}

	@Test
	void settingsAreFoundExplainedChangedAndTakenBack() throws Exception {
		var before = Files.readString(values);
		var dialog = open();
		dialog.textWithMessage("find a setting by name, label or help").setText("trace");
		dialog.tree().getTreeItem("Unikraft", "Build Options", "Trace points").select();
		assertTrue(about(dialog).contains("Says where the guest has been."));
		dialog.checkBox("Trace points").click();
		dialog.textWithMessage("find a setting by name, label or help").setText("");
		dialog.tree().getTreeItem("Unikraft", "Build Options", "How deep").select();
		dialog.textWithLabel("How deep:").setText("7");
		dialog.textWithLabel("How deep:").setText("deep");
		dialog.find("refused in words", Text.class, it -> it.getText().contains("'deep' is no value of DEPTH"), 0);
		dialog.tree().getTreeItem("Unikraft", "Build Options", "Optimization level").select();
		dialog.comboBoxWithLabel("Optimization level:").setSelection("for size");
		Screenshot.take("configure");
		dialog.button("Undo").click();
		dialog.button("OK").click();
		var wanted = before + "CONFIG_TRACE=y\nCONFIG_DEPTH=7\n";
		Wait.until("written", () -> Files.readString(values).equals(wanted));
		assertEquals(1, Projects.named("menu").getFile("defconfigs/qemu-x86_64").getHistory(null).length);
	}

	@Test
	void cancellingChangesNothing() throws Exception {
		var before = Files.readString(values);
		var dialog = open();
		dialog.tree().expandNode("Unikraft", "Build Options");
		dialog.tree().getTreeItem("Unikraft", "Build Options", "Trace points").select();
		dialog.checkBox("Trace points").click();
		dialog.button("Cancel").click();
		dialog.untilClosed();
		assertEquals(before, Files.readString(values));
		assertFalse(Files.readString(values).contains("TRACE"));
	}

	@Test
	void fileThatChangedMeanwhileIsNotOverwritten() throws Exception {
		var dialog = open();
		dialog.tree().expandNode("Unikraft", "Build Options");
		dialog.tree().getTreeItem("Unikraft", "Build Options", "Trace points").select();
		dialog.checkBox("Trace points").click();
		Files.writeString(values, "CONFIG_MINE=y\n");
		dialog.button("OK").click();
		bot.shell("Problem Occurred").close();
		assertEquals("CONFIG_MINE=y\n", Files.readString(values));
	}

	private UiShell open() {
		bot.viewById("org.eclipse.ui.navigator.ProjectExplorer").tree().getTreeItem("menu").contextMenu().menu("Unikernel").click("Configure...");
		return bot.shell("Configure menu");
	}

	private static String about(UiShell dialog) {
		var text = dialog.find("what it is about", Text.class, it -> (it.getStyle() & (SWT.MULTI | SWT.READ_ONLY)) == (SWT.MULTI | SWT.READ_ONLY) && (it.getStyle() & SWT.V_SCROLL) != 0, 0);
		return Ui.call(text::getText);
	}
}
