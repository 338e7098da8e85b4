package dev.ukdt.ui.tests.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.debug.core.model.IProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.ukdt.ui.driver.Screenshot;
import dev.ukdt.ui.driver.UiBot;
import dev.ukdt.ui.driver.Wait;
import dev.ukdt.ui.driver.WorkbenchExtension;
import dev.ukdt.ui.tests.project.NewProjectDialog;
import dev.ukdt.ui.tests.project.Projects;

@ExtendWith(WorkbenchExtension.class)
class RunTest {
	private final UiBot bot = new UiBot();

	@AfterEach
	void endGuestsAndForgetProjects() throws Exception {
		Guests.endAll();
		Projects.deleteAll();
	}

	@Test
	void guestsOwnOutputAndItsEndInWordsAreInTheConsole() throws Exception {
		NewProjectDialog.create(bot, "Hello", "hello");
		run("hello");
		var text = console().text().untilContains("Hello, unikernel world!").untilContains("first output after");
		Screenshot.take("guest-hello");
		var said = text.getText();
		assertTrue(said.indexOf("the guest ended well (code 0)") > said.indexOf("Hello, unikernel world!"), said);
		assertEquals(0, Guests.exitValue(Guests.only()));
	}

	@Test
	void keysGoToTheGuestAndItsAnswersComeBackWithTheirTimes() throws Exception {
		NewProjectDialog.create(bot, "Echo", "echo");
		run("echo");
		var console = console();
		var text = console.text().untilContains("Type something");
		text.pressKeys("ping\r").untilContains("You typed: ping");
		console.press("Show Time Stamps");
		text.pressKeys("two words\b!\r").untilContains("You typed: two word!");
		Screenshot.take("guest-console");
		var lines = text.getText().lines().toList();
		assertTrue(lines.contains("> ping"), "what is typed is shown once, by the guest: " + lines);
		assertTrue(lines.contains("> two word!"), "the guest's own correction is obeyed: " + lines);
	}

	@Test
	void whatIsTypedIsShownOnceMoreWhereThatIsAskedFor() {
		NewProjectDialog.create(bot, "Echo", "twice");
		run("twice");
		var console = console();
		var text = console.text().untilContains("Type something");
		console.press("Show What Is Typed*");
		text.pressKeys("a");
		Wait.until("a twice", () -> text.widget().getText().endsWith("> aa"));
		text.pressKeys("\b");
		Wait.until("both gone", () -> text.widget().getText().stripTrailing().endsWith(">"));
	}

	@Test
	void terminateEndsTheEmulator() throws Exception {
		NewProjectDialog.create(bot, "Echo", "endless");
		run("endless");
		var console = console();
		console.text().untilContains("Type something");
		var process = Guests.only();
		var handle = ProcessHandle.of(Long.parseLong(process.getAttribute(IProcess.ATTR_PROCESS_ID))).orElseThrow();
		assertTrue(handle.isAlive());
		console.press("Terminate");
		Wait.until("ended", process::isTerminated);
		assertFalse(handle.isAlive());
	}

	private void run(String project) {
		bot.viewById("org.eclipse.ui.navigator.ProjectExplorer").tree().getTreeItem(project).contextMenu().menu("Run As").click("Unikernel");
	}

	private GuestConsoleView console() {
		Guests.only();
		return new GuestConsoleView(bot);
	}
}
