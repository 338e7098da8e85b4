package dev.ukdt.families.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import dev.ukdt.core.build.BuildPlan;
import dev.ukdt.core.build.ProjectConfigurations;
import dev.ukdt.core.build.RunInputs;
import dev.ukdt.core.configuration.Configuration;
import dev.ukdt.core.configuration.Setting;
import dev.ukdt.core.family.Families;
import dev.ukdt.core.family.Family;
import dev.ukdt.core.process.Cancellation;
import dev.ukdt.core.process.CommandLine;
import dev.ukdt.core.process.ProcessRunner;
import dev.ukdt.core.project.UnikernelProject;
import dev.ukdt.core.tool.ToolFinder;

/** What can be set of projects: the keys that MirageOS's sources declare, and the menu of Unikraft's. */
class ConfigurationTest {
	private static final String KEY = """

			let colour =
			  let doc = Key.Arg.info ~doc:"The colour of \\
			    the door." ~docv:"COLOUR" [ "c"; "colour" ] in
			  Key.(create "colour" Arg.(opt string "red" doc))

			let open_ =
			  let doc = Key.Arg.info ~doc:"Leave it open." [ "open" ] in
			  Key.(create "open" Arg.(flag doc))
			""";

	@TempDir
	Path folder;

	@Test
	void keysOfMirageBecomeArgumentsOfItsToolAndOfTheGuest() throws IOException {
		var directory = Templates.make("mirageos/network", folder.resolve("project"));
		Files.writeString(directory.resolve("config.ml"), Files.readString(directory.resolve("config.ml")) + KEY);
		var configuration = configurations(directory).getFirst();
		assertEquals("The colour of the door.\nA value of the type string. Without one it is red.", setting(configuration, "configure.colour").help());
		assertEquals(Setting.Kind.SWITCH, setting(configuration, "configure.open").kind());
		assertEquals("The TCP port to listen on.\nA value of the type int. Without one it is 8080.", setting(configuration, "boot.port").help());
		assertEquals("What is logged, such as *:info or tcp:debug,*:warning.", setting(configuration, "boot.logs").help());
		configuration.set("configure.colour", "dark blue; rm -rf /");
		configuration.set("configure.open", "true");
		configuration.set("boot.port", "80");
		configuration.set("target", "unix");
		Files.writeString(configuration.file(), configuration.text());

		var project = UnikernelProject.read(directory);
		var family = family("mirageos");
		var tools = anything("mirage", "make", "opam");
		var configure = BuildPlan.of(project, family, tools).steps().getFirst().command().arguments();
		assertEquals(List.of("configure", "-t", "unix", "--colour=dark blue; rm -rf /", "--open"), configure.subList(1, configure.size()));
		assertEquals(List.of("IMAGE", "--logs=*:info", "--port=80"), RunInputs.of(project, family, "host", Path.of("IMAGE"), Path.of("IMAGE"), tools).command());
		assertEquals(List.of("--port=80"), RunInputs.of(project, family, "hvt", Path.of("IMAGE"), Path.of("IMAGE"), tools).arguments());
	}

	@Test
	void menuOfUnikraftIsMissedWhereItsSourcesAre() throws IOException {
		var directory = Templates.make("unikraft/hello", folder.resolve("project"), Map.of("builder", "make"));
		assumeTrue(sources(directory).isEmpty(), "the sources of Unikraft are on this machine");
		var found = ProjectConfigurations.of(UnikernelProject.read(directory), family("unikraft"), anything("kraft"));
		assertEquals(1, found.configurations().size());
		assertTrue(found.missing().getFirst().contains("the source tree of Unikraft is missing"), found.missing().toString());
	}

	/** Its own conf judges: what we work out from a defconfig is what it writes. */
	@Test
	@Timeout(300)
	void menuOfUnikraftSaysWhatItsOwnToolMakesOfADefconfig() throws IOException {
		var directory = Templates.make("unikraft/hello", folder.resolve("project"), Map.of("builder", "make"));
		var core = sources(directory);
		assumeTrue(core.isPresent(), "the sources of Unikraft are not on this machine");
		var ours = values(configurations(directory).getLast());
		run(directory, "make", "UK_ROOT=" + core.get().toRealPath().getParent(), "UK_DEFCONFIG=" + directory.resolve("defconfigs/qemu-x86_64"), "defconfig");
		var menu = configurations(directory).getLast();
		assertEquals(directory.resolve(".config"), menu.file());
		assertEquals(values(menu), ours);
		menu.set("LIBUKDEBUG_PRINTD", "y");
		menu.set("KVM_VMM_FIRECRACKER", "y");
		Files.writeString(menu.file(), menu.text());
		run(directory, "make", "UK_ROOT=" + core.get().toRealPath().getParent(), "olddefconfig");
		var written = Files.readString(menu.file());
		assertTrue(written.contains("CONFIG_LIBUKDEBUG_PRINTD=y\n") && written.contains("CONFIG_KVM_VMM_FIRECRACKER=y\n"), written);
		assertEquals(values(menu), values(configurations(directory).getLast()));
	}

	private static Optional<Path> sources(Path project) {
		return ToolFinder.onPath().in(project).find(family("unikraft").tools().stream().filter(it -> it.id().equals("unikraft-core")).findFirst().orElseThrow());
	}

	private static Map<String, String> values(Configuration menu) {
		return new TreeMap<>(menu.settings().stream().collect(Collectors.toMap(Setting::id, it -> it.value() + (it.changeable() ? "" : " (fixed)"), (first, second) -> first + second)));
	}

	private static void run(Path directory, String... command) throws IOException {
		var outcome = new ProcessRunner(line -> {
		}, new Cancellation(), Duration.ofMinutes(4)).run(new CommandLine(List.of(command), directory));
		assertTrue(outcome.succeeded(), () -> String.join("\n", outcome.lastLines()));
	}

	private static List<Configuration> configurations(Path directory) throws IOException {
		var project = UnikernelProject.read(directory);
		return ProjectConfigurations.of(project, family(project.family()), ToolFinder.onPath()).configurations();
	}

	private static Setting setting(Configuration configuration, String id) {
		return configuration.settings().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
	}

	private static Family family(String id) {
		return Families.installed().find(id).orElseThrow();
	}

	private ToolFinder anything(String... programs) throws IOException {
		var bin = Files.createDirectories(folder.resolve("bin"));
		for (var program : programs) {
			assertTrue(Files.writeString(bin.resolve(program), "#!/bin/sh\n").toFile().setExecutable(true));
		}
		return new ToolFinder(id -> Optional.empty(), List.of(bin));
	}
}
