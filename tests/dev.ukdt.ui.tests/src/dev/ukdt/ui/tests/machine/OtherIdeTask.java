package dev.ukdt.ui.tests.machine;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

import org.eclipse.ui.IStartup;

import dev.ukdt.machine.RunningGuests;
import dev.ukdt.ui.driver.UiBot;
import dev.ukdt.ui.driver.Wait;

/** What an {@link OtherIde} does when it has started, told on its standard output. Nothing in the IDE that runs the tests. */
public final class OtherIdeTask implements IStartup {
	/** {@code run IMAGE}: launches it and tells the machine's process. {@code end}: tells what is offered for guests that were left, and ends them. */
	static final String PROPERTY = "dev.ukdt.ui.tests.other";

	@Override
	public void earlyStartup() {
		var task = System.getProperty(PROPERTY, "");
		if (!task.isEmpty()) {
			Thread.ofPlatform().daemon().start(() -> perform(task));
		}
	}

	private static void perform(String task) {
		try {
			if (task.startsWith("run ")) {
				run(task.substring(4));
			} else {
				end();
			}
		} catch (Exception | AssertionError e) {
			e.printStackTrace();
			Runtime.getRuntime().halt(1);
		}
	}

	private static void run(String image) throws Exception {
		var guest = LaunchedImage.launch(Path.of(image), Map.of()).guest();
		guest.console().expect(Pattern.compile("Type something")).join();
		System.out.println("RUNS " + guest.process().pid());
	}

	/** The view comes to the front by itself. */
	private static void end() {
		var view = new UiBot().openedViewById("dev.ukdt.ui.guests");
		var link = view.link();
		Wait.until("the offer", () -> link.widget().getText().contains("was left"));
		System.out.println("OFFERS " + link.getText());
		link.click("End");
		Wait.until("nothing left", () -> RunningGuests.left().isEmpty());
		System.out.println("DONE .");
	}
}
