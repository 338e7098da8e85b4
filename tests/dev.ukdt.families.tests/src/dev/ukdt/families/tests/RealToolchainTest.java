package dev.ukdt.families.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

/** Families whose own toolchain is on this machine, built by it. Only that of Runtime.js comes from a registry in some seconds. */
class RealToolchainTest {
	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "runtimejs/http", "solo5/hello", "solo5/network", "solo5/block", "magnios/hello", "clickos/hello",
			"clickos/firewall", "clickos/responder", "halvm/hello", "gramine/hello", "mirageos/hello", "hermit/hello", "rumprun/hello" })
	@Timeout(600)
	void theFamilysOwnToolsBuildTheTemplate(String template) throws IOException {
		var family = Families.installed().find(template.split("/")[0]).orElseThrow();
		var missing = Toolchain.of(family, family.architectures().getFirst(), ToolFinder.onPath()).missing();
		assumeTrue(missing.isEmpty(), () -> "not on this machine: " + String.join(", ", missing.stream().map(Tool::name).toList()));
		var directory = Templates.make(template, folder.resolve("project"));
		var built = build(family, directory);
		assumeFalse(built.failure().contains("needs the network"), built.failure());
		assertTrue(built.succeeded(), built.failure());
		assertTrue(Files.size(built.image().orElseThrow()) > 0, "the image is empty");
	}

	private static BuildResult build(Family family, Path directory) {
		return new ProjectBuilder(BuildPlan.of(UnikernelProject.read(directory), family, ToolFinder.onPath()), new BuildListener() {
		}, new Cancellation()).build();
	}
}
