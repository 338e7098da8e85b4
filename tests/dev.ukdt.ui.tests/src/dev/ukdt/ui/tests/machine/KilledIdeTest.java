package dev.ukdt.ui.tests.machine;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import dev.ukdt.core.build.BuildListener;
import dev.ukdt.core.build.BuildPlan;
import dev.ukdt.core.build.ProjectBuilder;
import dev.ukdt.core.family.Families;
import dev.ukdt.core.process.Cancellation;
import dev.ukdt.core.project.ProjectPlan;
import dev.ukdt.core.tool.ToolFinder;
import dev.ukdt.ui.driver.WorkbenchExtension;

/** An IDE that is killed while a guest of it runs. */
@ExtendWith(WorkbenchExtension.class)
class KilledIdeTest {
	@TempDir
	Path folder;

	@Test
	void theNextStartOffersToEndOrTakeOverTheGuestThatWasLeft() throws Exception {
		var image = image();
		ProcessHandle guest;
		try (var ide = new OtherIde(folder, "run " + image)) {
			guest = ProcessHandle.of(Long.parseLong(ide.await("RUNS"))).orElseThrow();
			ide.kill();
		}
		assertTrue(guest.isAlive(), "nobody is left to end it");
		try (var ide = new OtherIde(folder, "end")) {
			var offer = ide.await("OFFERS");
			assertTrue(offer.startsWith("guest.elf was left by an IDE that was killed") && offer.contains("Take Over") && offer.contains("End"), offer);
			ide.await("DONE");
			assertFalse(guest.isAlive());
		} finally {
			guest.destroyForcibly();
		}
	}

	private Path image() throws Exception {
		var family = Families.installed().find("bare").orElseThrow();
		var plan = ProjectPlan.of(family, "echo", folder.resolve("project"), "x86_64", Map.of());
		plan.write();
		return new ProjectBuilder(BuildPlan.of(plan.project(), family, ToolFinder.onPath()), new BuildListener() {
		}, new Cancellation()).build().image().orElseThrow();
	}
}
