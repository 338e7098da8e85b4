package dev.ukdt.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.gson.JsonObject;

/** Guests on the command line. */
class RunTest {
	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "x86_64", "aarch64", "riscv64", "arm" })
	void aGuestThatShowsWhatIsExpectedEndsWithNothing(String architecture) {
		var project = project("hello", "--arch", architecture);
		var run = Ukdt.run("run", project, "--expect", "This is " + architecture).expect(0);
		assertTrue(run.out().contains("Hello"), run.out());
		assertTrue(run.err().contains("qemu-system-"), run.err());
		assertTrue(run.err().matches("(?s).*first output \\d+ ms after the start, 'This is " + architecture + "' after \\d+ ms\n.*"), run.err());
	}

	@Test
	void whatIsNotShownEndsWithOneAndLeavesNoGuest() {
		var project = project("echo");
		var run = Ukdt.run("run", project, "--expect", "never", "--timeout", "3").expect(1);
		assertTrue(run.err().contains("did not show what matches 'never' within 3.0 s"), run.err());
		assertEquals("", guest(project));
		assertTrue(Ukdt.run("run", project("crash"), "--expect", "never").expect(1).err().contains("code 101"));
	}

	@Test
	void theGuestsOwnCodeDecidesWhenNothingIsExpected() {
		Ukdt.run("run", project("hello")).expect(0);
		Ukdt.run("run", project("crash")).expect(1);
	}

	@Test
	void badInputIsToldInOneSentence() throws Exception {
		var text = Files.writeString(folder.resolve("no image"), "text");
		assertTrue(Ukdt.run("run", "--image", text.toString(), "--machine", "qemu:q35").expect(1).err().contains("cannot be booted"));
		assertTrue(Ukdt.run("run", project("hello"), "--machine", "no-such").expect(1).err().contains("there is no machine 'no-such'"));
		Ukdt.run("run").expect(2);
		Ukdt.run("run", project("hello"), "--expect", "(").expect(2);
		Ukdt.run("run", project("hello"), "--memory", "much").expect(2);
		assertTrue(Ukdt.run("run", project("hello"), "--machine", "firecracker", "--dry-run").exitCode() == 3, "firecracker is not to be had here");
	}

	@Test
	void aGuestWhoseUkdtWasKilledIsListedAndEnded() throws Exception {
		var project = project("echo");
		var ukdt = new ProcessBuilder(Ukdt.command("run", project)).redirectError(ProcessBuilder.Redirect.DISCARD).start();
		try (var console = ukdt.inputReader()) {
			untilPrompt(console);
			var guest = guest(project);
			assertFalse(guest.isEmpty());
			ukdt.descendants().filter(process -> process.info().command().orElse("").endsWith("java")).forEach(ProcessHandle::destroyForcibly);
			ukdt.destroyForcibly().waitFor(1, TimeUnit.MINUTES);
			assertEquals("left", row(project).get("owner").getAsString());
			Ukdt.run("ps", "--end", guest).expect(0);
			assertEquals("", guest(project));
		}
	}

	private static void untilPrompt(BufferedReader console) throws Exception {
		for (var line = console.readLine(); !line.startsWith("Type something"); line = console.readLine()) {
			// the build's end and the guest's start
		}
	}

	private String project(String template, String... more) {
		var project = folder.resolve(template + more.length + (more.length > 0 ? more[1] : "")).toString();
		if (!Files.exists(Path.of(project))) {
			var line = new ArrayList<>(List.of("new", "bare", project, "--template", template));
			line.addAll(List.of(more));
			Ukdt.run(line.toArray(String[]::new)).expect(0);
		}
		return project;
	}

	/** The id of the guest that runs the project's image, or empty. */
	private static String guest(String project) {
		var row = row(project);
		return row == null ? "" : row.get("id").getAsString();
	}

	private static JsonObject row(String project) {
		return Ukdt.run("ps", "--json").expect(0).json().getAsJsonArray().asList().stream().map(it -> it.getAsJsonObject())
				.filter(it -> it.get("image").getAsString().startsWith(project + "/")).findFirst().orElse(null);
	}
}
