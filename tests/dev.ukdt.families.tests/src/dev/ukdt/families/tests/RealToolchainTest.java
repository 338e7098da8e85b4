package dev.ukdt.families.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ukdt.core.build.BuildListener;
import dev.ukdt.core.build.BuildPlan;
import dev.ukdt.core.build.BuildResult;
import dev.ukdt.core.build.ProjectBuilder;
import dev.ukdt.core.build.Toolchain;
import dev.ukdt.core.family.Families;
import dev.ukdt.core.family.Family;
import dev.ukdt.core.process.Cancellation;
import dev.ukdt.core.project.UnikernelProject;
import dev.ukdt.core.tool.Tool;
import dev.ukdt.core.tool.ToolFinder;
import dev.ukdt.core.tool.ToolMissing;
import dev.ukdt.image.Architecture;
import dev.ukdt.image.Image;
import dev.ukdt.machine.GuestSettings;
import dev.ukdt.machine.Machines;
import dev.ukdt.machine.ProjectRun;
import dev.ukdt.machine.StubRequest;

/** Families whose own toolchain is on this machine: built by it, and run where their image runs here. */
class RealToolchainTest {
	private static final Duration LIMIT = Duration.ofSeconds(120);

	@TempDir
	Path folder;

	/** An empty machine: what was built needs something that is not of the toolchain, such as a hypervisor or a board. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			runtimejs/http    |                             |             |
			solo5/hello       |                             | qemu        | Hello from Solo5
			solo5/network     |                             | qemu        | .
			solo5/block       |                             |             |
			tamago/hello      |                             | qemu:microvm | Hello from TamaGo on amd64
			unikraft/hello    | builder=make                | qemu        | Hello from Unikraft
			magnios/hello     |                             |             |
			clickos/hello     |                             | host        | hello
			clickos/firewall  |                             |             |
			clickos/responder |                             |             |
			hermit/hello      |                             | qemu        | Hello from Hermit
			halvm/hello       |                             |             |
			gramine/hello     |                             | host        | Hello from Gramine
			mirageos/hello    |                             | qemu        | hello
			rumprun/hello     |                             | qemu        | Hello
			""")
	@Timeout(600)
	void theFamilysOwnToolsBuildTheTemplateAndItsImageRuns(String template, String choices, String machine, String shows) throws Exception {
		var family = Families.installed().find(template.split("/")[0]).orElseThrow();
		var directory = Templates.make(template, folder.resolve("project"), options(choices));
		var project = UnikernelProject.read(directory);
		var built = build(family, project);
		assumeFalse(built.failure().contains("needs the network"), built.failure());
		assertTrue(built.succeeded(), built.failure());
		assertTrue(Files.size(built.image().orElseThrow()) > 0, "the image is empty");
		if (machine != null) {
			shows(ProjectRun.of(project, family, Machines.installed().get(machine), built.image().get(), built.symbols().orElseThrow(),
					GuestSettings.defaults(directory), ToolFinder.onPath()), Pattern.compile(shows));
		}
	}

	/** There is no Hermit image to be had here: it must get as far as to judge the image, and not refuse an argument. */
	@Test
	@Timeout(180)
	void uhyveTakesOurCommandLine() throws Exception {
		assumeTrue(Machines.installed().get("uhyve").tool(Architecture.X86_64).flatMap(ToolFinder.onPath()::find).isPresent(), "uhyve is not on this machine");
		var settings = GuestSettings.defaults(folder).withMemory(64).withVcpus(2).withStub(StubRequest.PRIVATE).withArguments(List.of("a", "b"));
		var guest = Machines.installed().get("uhyve").plan(Image.read(Guests.get("bare")), settings, ToolFinder.onPath()).start();
		var end = guest.onEnd().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
		assertTrue(end.toString().contains("does not specify hermit entry version"), end::toString);
	}

	private static Map<String, String> options(String choices) {
		return choices == null ? Map.of() : Arrays.stream(choices.split(" ")).collect(Collectors.toMap(it -> it.split("=")[0], it -> it.split("=")[1]));
	}

	/** Skips what cannot be built for want of a tool. */
	private static BuildResult build(Family family, UnikernelProject project) {
		try {
			var missing = Toolchain.of(family, project.architecture(), ToolFinder.onPath()).missing();
			var needed = project.options().getOrDefault("builder", "").equals("make") ? List.<Tool>of() : missing;
			assumeTrue(needed.isEmpty(), () -> "not on this machine: " + String.join(", ", needed.stream().map(Tool::name).toList()));
			return new ProjectBuilder(BuildPlan.of(project, family, ToolFinder.onPath()), new BuildListener() {
			}, new Cancellation()).build();
		} catch (ToolMissing e) {
			return abort(e.getMessage());
		}
	}

	private static void shows(ProjectRun run, Pattern text) throws Exception {
		var guest = run.plan(ToolFinder.onPath()).start();
		try {
			CompletableFuture.anyOf(guest.console().expect(text), guest.onEnd()).get(LIMIT.toSeconds(), TimeUnit.SECONDS);
			assertTrue(text.matcher(guest.console().text()).find(), () -> "the console says: " + guest.console().text());
		} finally {
			guest.end();
			guest.onEnd().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
		}
	}
}
