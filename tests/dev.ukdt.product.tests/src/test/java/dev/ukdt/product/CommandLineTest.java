package dev.ukdt.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of the command line that other programs rely on: what is printed where, and with which code it ends. */
class CommandLineTest {
	@TempDir
	Path folder;

	@Test
	void familiesAreListedWithTheirFields() {
		var families = Ukdt.run("families", "--json").expect(0).json().getAsJsonArray();
		var bare = families.asList().stream().map(it -> it.getAsJsonObject()).filter(it -> it.get("id").getAsString().equals("bare")).findFirst()
				.orElseThrow();
		for (var field : new String[] { "name", "languages", "status", "machines", "boards", "toolchainFound", "debug", "proof" }) {
			assertTrue(bare.has(field), field);
		}
		assertTrue(bare.get("toolchainFound").getAsBoolean());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "no-such-command", "families --no-such-option", "new", "new bare", "new bare a b", "new bare a --template",
			"new bare a --set x", "build" })
	void wrongUsageEndsWithTwo(String line) {
		var run = Ukdt.run(line.isEmpty() ? new String[0] : line.split(" ")).expect(2);
		assertEquals("", run.out());
		assertFalse(run.err().isBlank());
	}

	@Test
	void whatCannotBeEndsWithOneAndNamesTheChoices() {
		assertTrue(Ukdt.run("new", "no-such-family", folder.resolve("a").toString()).expect(1).err().contains("bare"));
		assertTrue(Ukdt.run("new", "bare", folder.resolve("a").toString(), "--template", "x").expect(1).err().contains("hello"));
		assertTrue(Ukdt.run("build", folder.toString()).expect(1).err().contains("ukdt.yaml"));
		assertFalse(Files.exists(folder.resolve("a")));
	}

	@Test
	void aMissingToolEndsWithThreeAndSaysHowToGetIt() throws IOException {
		var project = folder.resolve("project").toString();
		Ukdt.run("new", "bare", project, "--arch", "riscv64").expect(0);
		// The little that the start script needs, and no compiler.
		var tools = Files.createDirectory(folder.resolve("bin"));
		for (var program : new String[] { "dirname", "readlink", "sed", "mkdir", "sh" }) {
			Files.createSymbolicLink(tools.resolve(program), Path.of("/usr/bin", program));
		}
		var run = Ukdt.run(Map.of("PATH", tools.toString(), "JAVA_HOME", System.getProperty("java.home")), "build", project).expect(3);
		assertTrue(run.err().contains("GNU make is missing"), run.err());
		assertTrue(run.err().contains("install"), run.err());
	}

	@Test
	void aCompileErrorEndsWithOneAndIsTheFirstProblem() throws IOException {
		var project = folder.resolve("pröject 'x'");
		Ukdt.run("new", "bare", project.toString()).expect(0);
		var main = project.resolve("src/main.c");
		Files.writeString(main, "int broken = undeclared;\n");
		var build = Ukdt.run("build", project.toString(), "--json").expect(1).json().getAsJsonObject();
		var problem = build.getAsJsonArray("problems").get(0).getAsJsonObject();
		assertEquals(main.toString(), problem.get("file").getAsString());
		assertEquals(1, problem.get("line").getAsInt());
		assertEquals("error", problem.get("severity").getAsString());
	}

	@Test
	void anImportAddsTheDescriptorAndNothingElse() throws IOException {
		var project = folder.resolve("project");
		Ukdt.run("new", "bare", project.toString()).expect(0);
		Files.delete(project.resolve("ukdt.yaml"));
		var before = list(project);
		var run = Ukdt.run("import", project.toString()).expect(0);
		assertEquals("bare\n", run.out());
		assertTrue(run.err().contains("Makefile builds the bare library OS"), run.err());
		assertEquals(before + 1, list(project));
		Ukdt.run("build", project.toString()).expect(0);
	}

	@Test
	void theDoctorKnowsWhatIsHere() {
		var tools = Ukdt.run("doctor", "bare", "--json").expect(0).json().getAsJsonArray();
		tools.forEach(tool -> {
			var row = tool.getAsJsonObject();
			assertTrue(row.get("good").getAsBoolean(), row.toString());
			assertFalse(row.get("version").getAsString().isEmpty(), row.toString());
			assertFalse(row.get("get").getAsString().isEmpty(), row.toString());
		});
	}

	@Test
	void theDoctorInstallsByThePackageManagerThatIsNamed() throws IOException {
		var bin = Files.createDirectory(folder.resolve("bin"));
		assertTrue(Files.writeString(bin.resolve("opam"), "#!/bin/sh\necho opam \"$@\"\n").toFile().setExecutable(true));
		var path = Map.of("PATH", bin + ":" + System.getenv("PATH"));
		assertTrue(Ukdt.run(path, "doctor", "mirageos", "--install", "solo5-hvt-debug").out().startsWith("opam install -y solo5\n"));
		var none = Ukdt.run("doctor", "clickos", "--install", "clickos").expect(3);
		assertTrue(none.err().contains("build it from"), none.err());
		Ukdt.run("doctor", "bare", "--install", "no-such-tool").expect(2);
	}

	@Test
	void whatCanBeSetIsShownAndSetAsAWholeOrNotAtAll() throws IOException {
		var project = folder.resolve("project");
		Ukdt.run("new", "mirageos", project.toString(), "--template", "network").expect(0);
		var rows = Ukdt.run("configure", project.toString(), "port", "--json").expect(0).json().getAsJsonArray();
		var port = rows.asList().stream().map(it -> it.getAsJsonObject()).filter(it -> it.get("id").getAsString().equals("boot.port")).findFirst().orElseThrow();
		assertTrue(port.get("help").getAsString().contains("The TCP port to listen on."), port.toString());
		var descriptor = project.resolve("ukdt.yaml");
		var before = Files.readString(descriptor);
		var wrong = Ukdt.run("configure", project.toString(), "--set", "boot.port=80", "--set", "target=moon").expect(2);
		assertTrue(wrong.err().contains("'moon' is no value of target"), wrong.err());
		assertEquals(before, Files.readString(descriptor));
		assertEquals(descriptor + "\n", Ukdt.run("configure", project.toString(), "--set", "boot.port=80", "--set", "target=unix").expect(0).out());
		assertTrue(Files.readString(descriptor).contains("boot.port: '80'"), Files.readString(descriptor));
	}

	@ParameterizedTest
	@ValueSource(strings = { "new:crash", "run:FILE[,raw|qcow2]", "debug:registers [GROUP]", "flash:too-large", "build:--arch" })
	void theHelpSaysWhatMayBeWritten(String commandAndWords) {
		var command = commandAndWords.split(":", 2);
		var help = Ukdt.run(command[0], "--help").expect(0).out();
		assertTrue(help.contains(command[1]), help);
	}

	@Test
	void aProjectIsBuiltForAnotherArchitectureWithoutBeingChanged() throws IOException {
		var project = folder.resolve("project");
		Ukdt.run("new", "bare", project.toString()).expect(0);
		var descriptor = Files.readString(project.resolve("ukdt.yaml"));
		assertEquals(project.resolve("build/riscv64/guest.elf") + "\n", Ukdt.run("build", project.toString(), "--arch", "riscv64").expect(0).out());
		Ukdt.run("run", project.toString(), "--arch", "aarch64", "--expect", "This is aarch64").expect(0);
		assertTrue(Ukdt.run("build", project.toString(), "--arch", "vax").expect(1).err().contains("it is for x86_64, aarch64"));
		assertEquals(descriptor, Files.readString(project.resolve("ukdt.yaml")));
	}

	@Test
	void aCheckCountsInWords() {
		var project = folder.resolve("project").toString();
		Ukdt.run("new", "bare", project).expect(0);
		var check = Ukdt.run("check", project).expect(0);
		assertEquals("", check.out());
		assertTrue(check.err().startsWith("1 manifest of ") && check.err().endsWith(" files, 0 errors, 0 warnings\n"), check.err());
	}

	@Test
	void aNameBeyondAsciiNeedsNoLocaleOfItsOwn() {
		for (var variable : new String[] { "LC_ALL", "LANG" }) {
			var project = folder.resolve("größe 数 " + variable).toString();
			var locale = Map.of("LC_ALL", variable.equals("LC_ALL") ? "C" : "", "LC_CTYPE", "", "LANG", "C");
			assertEquals(project + "\n", Ukdt.run(locale, "new", "bare", project).expect(0).out());
			Ukdt.run(locale, "build", project).expect(0);
		}
	}

	@Test
	void aNameThatLooksLikeAnOptionStandsBehindTwoDashes() {
		assertTrue(Ukdt.run("new", "bare", "-x").expect(2).err().contains("--"));
		Ukdt.run("new", "bare", "--", folder.resolve("-x").toString()).expect(0);
		Ukdt.run("build", folder.resolve("-x").toString()).expect(0);
	}

	private static long list(Path directory) throws IOException {
		try (var files = Files.walk(directory)) {
			return files.count();
		}
	}
}
