package dev.ukdt.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Boards without a window: listed, flashed, watched and served to a debugger. */
class FlashCommandTest {
	@TempDir
	Path folder;

	@Test
	void boardsAreListedWithTheirWays() {
		var boards = Ukdt.run("boards", "--json").expect(0).json().getAsJsonArray();
		var pico = find(boards, "id", "pico");
		for (var field : new String[] { "name", "chip", "architectures", "ways", "machine", "serialSpeed" }) {
			assertTrue(pico.has(field), field);
		}
		assertEquals("drive", pico.getAsJsonArray("ways").get(0).getAsJsonObject().get("id").getAsString());
		assertTrue(Ukdt.run("boards").expect(0).out().lines().anyMatch(line -> line.startsWith("rpi-5 ")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "flash", "flash DIR --image F --board pc --to x", "flash DIR --board pc --to x --verify --no-verify",
			"flash DIR --board pc --to x --despite system", "flash DIR --board pc --to x --expect y", "flash DIR --board pc --to x --watch /dev/null --serve" })
	void wrongUsageEndsWithTwo(String line) {
		assertEquals("", Ukdt.run(line.split(" ")).expect(2).out());
	}

	@Test
	void theSystemsDiskIsToldAndRefused() {
		var devices = Ukdt.run("boards", "--devices", "--json").expect(0).json().getAsJsonObject().getAsJsonArray("disks");
		var system = StreamSupport.stream(devices.spliterator(), false).map(JsonElement::getAsJsonObject).filter(disk -> disk.get("why").getAsString().contains("holds the system"))
				.findFirst();
		assumeTrue(system.isPresent(), "the system of this machine lives on no disk");
		var project = project("refused");
		var flash = Ukdt.run("flash", project, "--board", "pc", "--to", system.get().get("node").getAsString(), "--yes", "--despite", "fixed", "--despite", "too-large").expect(1);
		assertTrue(flash.err().contains("holds the system that is running"), flash.err());
	}

	@Test
	void aDryRunTellsThePlanAndWritesNothing() {
		var disk = folder.resolve("disk.img");
		var plan = Ukdt.run("flash", project("dry"), "--board", "pc", "--to", disk.toString(), "--dry-run").expect(0);
		assertTrue(plan.out().contains("write the first MiB last") && plan.out().contains("grub-mkimage"), plan.out());
		assertFalse(Files.exists(disk));
	}

	@Test
	void aProjectIsBuiltForTheBoardAndWrittenToACardOnlyWhenThePersonAgrees() throws Exception {
		assumeTrue(System.getProperty("user.name").equals("root") && Files.exists(Path.of("/dev/loop-control")), "loop devices need root: no card was written");
		var card = folder.resolve("card");
		system("truncate", "-s", "64M", card.toString());
		var node = system("losetup", "--find", "--show", card.toString());
		try {
			var project = project("written");
			var refused = Ukdt.run("flash", project, "--board", "pc", "--to", node).expect(1);
			assertTrue(refused.err().contains("say --yes"), refused.err());
			assertEquals(Files.size(card), Files.mismatch(card, Path.of("/dev/zero")));
			var flash = Ukdt.run("flash", project, "--board", "pc", "--to", node, "--yes", "--json").expect(0);
			var row = flash.json().getAsJsonObject();
			assertTrue(row.get("succeeded").getAsBoolean());
			assertEquals(node + " holds the image, and every byte of it was read back", row.get("statement").getAsString());
			assertTrue(flash.err().contains("verifying"), flash.err());
			assertTrue(system("mdir", "-b", "-i", node + "@@4M", "::").contains("boot"));
		} finally {
			system("losetup", "--detach", node);
		}
	}

	@Test
	void whatTheBoardSaysIsShownUntilTheExpectedTextComes() throws Exception {
		assumeTrue(Files.isExecutable(Path.of("/usr/bin/socat")), "there is no socat");
		var port = folder.resolve("port");
		// A board that says the same for ever.
		var board = new ProcessBuilder("socat", "-u", "EXEC:yes hello from the board", "pty,raw,echo=0,wait-slave,link=" + port).start();
		try {
			var disk = folder.resolve("disk.img").toString();
			var flash = Ukdt.run("flash", project("watched"), "--board", "pc", "--to", disk, "--watch", awaited(port) + "@9600", "--expect", "from the b.ard", "--timeout", "60").expect(0);
			assertTrue(flash.out().contains("hello from the board"), flash.out());
			assertTrue(flash.err().contains(port + " at 9600 baud"), flash.err());
		} finally {
			board.descendants().forEach(ProcessHandle::destroyForcibly);
			board.destroyForcibly().onExit().get(30, TimeUnit.SECONDS);
		}
		var gone = Ukdt.run("flash", project("unwatched"), "--board", "pc", "--to", folder.resolve("other.img").toString(), "--watch", "/dev/ttyNONE0").expect(1);
		assertTrue(gone.err().contains("there is no serial port /dev/ttyNONE0"), gone.err());
		assertFalse(Files.exists(folder.resolve("other.img")));
	}

	/** The probe's program is a stand-in, which says what the real one says. */
	@Test
	void theProbeIsServedToADebuggerAtTheEndpointThatIsTold() throws IOException {
		var tools = Files.createDirectory(folder.resolve("bin"));
		var openocd = Files.writeString(tools.resolve("openocd"), """
				#!/bin/sh
				case "$*" in
				*program*) echo '** Programming Started **'; echo '** Verify Started **' ;;
				*gdb_port*) echo "Info : Listening on port 1 for gdb connections" ;;
				esac
				""");
		Files.setPosixFilePermissions(openocd, PosixFilePermissions.fromString("rwxr-xr-x"));
		var project = folder.resolve("served").toString();
		Ukdt.run("new", "bare", project, "--arch", "arm").expect(0);
		var path = Map.of("PATH", tools + ":" + System.getenv("PATH"));
		var flash = Ukdt.run(path, "flash", project, "--board", "nucleo-f401re", "--to", "openocd", "--serve").expect(0);
		assertTrue(flash.out().lines().anyMatch(line -> line.matches("127\\.0\\.0\\.1:\\d+")), flash.out());
		assertTrue(flash.err().contains("bindto 127.0.0.1"), flash.err());
	}

	private String project(String name) {
		var project = folder.resolve(name).toString();
		Ukdt.run("new", "bare", project).expect(0);
		return project;
	}

	private static Path awaited(Path file) throws Exception {
		try (var watch = file.getFileSystem().newWatchService()) {
			file.getParent().register(watch, StandardWatchEventKinds.ENTRY_CREATE);
			while (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
				var key = watch.poll(60, TimeUnit.SECONDS);
				assertTrue(key != null, file + " did not come");
				key.pollEvents();
				key.reset();
			}
		}
		return file;
	}

	private static JsonObject find(Iterable<JsonElement> rows, String field, String value) {
		return StreamSupport.stream(rows.spliterator(), false).map(JsonElement::getAsJsonObject).filter(row -> row.get(field).getAsString().equals(value)).findFirst().orElseThrow();
	}

	private static String system(String... line) throws IOException, InterruptedException {
		var process = new ProcessBuilder(line).redirectErrorStream(true).start();
		var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
		assertEquals(0, process.waitFor(), () -> String.join(" ", line) + "\n" + text);
		return text;
	}
}
