package dev.ukdt.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ukdt debug} as other programs use it. */
class DebugCommandTest {
	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "x86_64", "aarch64", "riscv64", "arm" })
	void theStopInMainIsOneJsonObjectWithWhatWasAskedFor(String architecture) {
		var project = project("hello", "--arch", architecture);
		var stops = stops(Ukdt.run("debug", project, "--break", "main", "--on-stop", "bt;locals;next;next;eval answer + 1;registers;disassemble 2;memory $sp 16", "--stops", "1",
				"--json").expect(0));
		assertEquals(1, stops.size());
		var stop = stops.getFirst();
		assertEquals("breakpoint-hit", stop.get("reason").getAsString());
		assertEquals("main", stop.get("breakpoint").getAsString());
		assertEquals("vCPU 0", stop.getAsJsonObject("thread").get("name").getAsString());
		var frame = stop.getAsJsonArray("frames").get(0).getAsJsonObject();
		assertEquals("main", frame.get("function").getAsString());
		assertEquals(project + "/src/main.c", frame.get("file").getAsString());
		assertTrue(frame.get("line").getAsInt() > 0 && frame.get("address").getAsString().startsWith("0x"));
		var results = stop.getAsJsonObject("results");
		assertEquals(stop.getAsJsonArray("frames"), results.getAsJsonArray("bt"));
		assertTrue(names(results.getAsJsonArray("locals")).containsAll(List.of("architecture", "answer")));
		assertEquals("43", results.get("eval answer + 1").getAsString());
		assertTrue(results.getAsJsonObject("registers").size() > 10);
		assertEquals(2, results.getAsJsonArray("disassemble 2").size());
		assertEquals(32, results.getAsJsonObject("memory $sp 16").get("bytes").getAsString().length());
	}

	/** Wherever the signal comes: here in the moment in which the debugger starts. Not SIGINT, which is ignored in all that a shell starts in its background. */
	@Test
	void aSignalEndsTheSessionAndNothingIsSaidOfABug() throws Exception {
		var project = folder.resolve("interrupted").toString();
		Ukdt.run("new", "bare", project, "--template", "echo").expect(0);
		var ukdt = new ProcessBuilder(Ukdt.command("debug", project, "--break", "main", "--stops", "9")).redirectErrorStream(true).start();
		try (var said = ukdt.inputReader()) {
			var text = new StringBuilder();
			for (var line = said.readLine(); line != null; line = said.readLine()) {
				text.append(line).append('\n');
				if (line.contains("/qemu-system-") && text.indexOf("ended now") < 0) {
					text.append("ended now\n");
					new ProcessBuilder("kill", "-TERM", String.valueOf(ukdt.pid())).start().waitFor();
				}
			}
			assertTrue(ukdt.waitFor(1, TimeUnit.MINUTES), text::toString);
			assertEquals(143, ukdt.exitValue(), text::toString);
			assertTrue(text.indexOf("ended now") >= 0 && text.indexOf("bug of ours") < 0, text::toString);
			assertFalse(Ukdt.run("ps", "--json").expect(0).out().contains(project));
		} finally {
			ukdt.descendants().forEach(ProcessHandle::destroyForcibly);
			ukdt.destroyForcibly();
		}
	}

	@Test
	void withoutBreakpointsItStopsAtMainAndAPanicIsAStop() {
		var stops = stops(Ukdt.run("debug", project("crash"), "--stops", "2", "--json").expect(0));
		assertEquals("main", function(stops.get(0)));
		assertEquals("panic in the guest", stops.get(1).get("text").getAsString());
		assertTrue(stops.get(1).getAsJsonArray("frames").asList().stream().anyMatch(frame -> frame.getAsJsonObject().get("function").getAsString().equals("start_device")));
	}

	@Test
	void aLineAndAWatchpointStop() {
		var project = project("timer");
		var stops = stops(Ukdt.run("debug", project, "--break", "src/main.c:15", "--watch", "ticks[0]", "--on-stop", "eval ticks[0]", "--stops", "3", "--json").expect(0));
		assertTrue(stops.stream().anyMatch(stop -> stop.get("reason").getAsString().equals("watchpoint-trigger")));
		assertTrue(stops.stream().anyMatch(stop -> function(stop).equals("tick")));
	}

	@Test
	void aMoveThatGdbRefusesIsToldAtOnceAndTheNextIsMade() {
		var stop = stops(Ukdt.run("debug", project("hello"), "--break", "boot", "--on-stop", "finish;stepi", "--stops", "1", "--json").expect(0)).getFirst();
		var results = stop.getAsJsonObject("results");
		assertTrue(results.getAsJsonObject("finish").get("error").getAsString().contains("outermost frame"), results.toString());
		assertEquals("end-stepping-range", results.getAsJsonObject("stepi").get("reason").getAsString());
	}

	@Test
	void moreStopsThanCameEndWithOneAndSayHowTheGuestEnded() {
		var run = Ukdt.run("debug", project("hello"), "--break", "main", "--stops", "2").expect(1);
		assertTrue(run.err().contains("ended well"), run.err());
		assertTrue(run.out().startsWith("stop 1: breakpoint main"), run.out());
	}

	@Test
	void aGuestThatRunsIsMetAndLeftRunning() throws Exception {
		var image = image(project("echo"));
		var socket = folder.resolve("gdb");
		var pid = qemu(image, "-chardev", "socket,path=" + socket + ",server=on,wait=off,id=gdb", "-gdb", "chardev:gdb");
		try {
			for (var i = 0; i < 2; i++) {
				assertStopsInCpuWait("unix:" + socket, image);
			}
			assertTrue(ProcessHandle.of(pid).orElseThrow().isAlive());
		} finally {
			ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
		}
	}

	@Test
	void aGuestThatHasNoStubIsMetByItsIdAndLeftRunning() throws Exception {
		var image = image(project("echo"));
		var pid = qemu(image, "-qmp", "unix:" + folder.resolve("qmp") + ",server=on,wait=off");
		try {
			assertStopsInCpuWait("pid-" + pid, image);
			assertTrue(ProcessHandle.of(pid).orElseThrow().isAlive());
		} finally {
			ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
		}
	}

	/** Starts an emulator of somebody else's; gives its process's number. */
	private long qemu(String image, String... more) throws Exception {
		var line = new ArrayList<>(List.of("qemu-system-x86_64", "-accel", "tcg", "-display", "none", "-monitor", "none", "-serial", "null", "-kernel", image, "-daemonize",
				"-pidfile", folder.resolve("pid").toString()));
		line.addAll(List.of(more));
		assertTrue(new ProcessBuilder(line).start().waitFor(30, TimeUnit.SECONDS));
		return Long.parseLong(Files.readString(folder.resolve("pid")).strip());
	}

	private static void assertStopsInCpuWait(String guest, String image) {
		var stops = stops(Ukdt.run("debug", "--attach", guest, "--symbols", image, "--break", "cpu_wait", "--stops", "1", "--json").expect(0));
		assertEquals("cpu_wait", function(stops.getFirst()));
	}

	@Test
	void whatIsMissingOrWrongIsSaidInOneSentence() {
		assertTrue(Ukdt.run("debug", "--attach", "unix:/no/such/socket").expect(1).err().contains("Nothing listens"));
		assertTrue(Ukdt.run("debug", "--core", "/no/such/core").expect(1).err().contains("cannot be read"));
		Ukdt.run("debug").expect(2);
		Ukdt.run("debug", "--core", "x", "--on-stop", "dance").expect(2);
		Ukdt.run("debug", "--attach", "nowhere").expect(2);
		var missing = Ukdt.run("debug", "--core", "/no/such/core", "--gdb", "/no/such/gdb").expect(1);
		assertTrue(missing.err().contains("/no/such/gdb"), missing.err());
	}

	@Test
	void noProcessIsLeftWhenTheTimeIsOver() {
		var project = project("timer");
		var run = Ukdt.run("debug", project, "--break", "nobody", "--timeout", "5", "--stops", "1").expect(1);
		assertTrue(run.err().contains("nobody: No loaded symbols have nobody"), run.err());
		assertFalse(ProcessHandle.allProcesses().anyMatch(process -> commandLine(process).contains(project)));
	}

	private static String commandLine(ProcessHandle process) {
		try {
			return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"));
		} catch (IOException e) {
			return "";
		}
	}

	private String project(String template, String... more) {
		var directory = folder.resolve("it's " + template).toString();
		var line = new ArrayList<>(List.of("new", "bare", directory, "--template", template));
		line.addAll(List.of(more));
		Ukdt.run(line.toArray(String[]::new)).expect(0);
		return directory;
	}

	private static String image(String project) {
		return Ukdt.run("build", project).expect(0).out().strip();
	}

	private static List<JsonObject> stops(Ukdt run) {
		return run.out().lines().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
	}

	private static String function(JsonObject stop) {
		return stop.getAsJsonArray("frames").get(0).getAsJsonObject().get("function").getAsString();
	}

	private static List<String> names(JsonArray rows) {
		return rows.asList().stream().map(row -> row.getAsJsonObject().get("name").getAsString()).toList();
	}
}
