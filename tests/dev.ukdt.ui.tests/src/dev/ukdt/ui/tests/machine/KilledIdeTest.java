package dev.ukdt.ui.tests.machine;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import dev.ukdt.ui.driver.WorkbenchExtension;

/** An IDE that is killed while a guest of it runs. */
@ExtendWith(WorkbenchExtension.class)
class KilledIdeTest {
	@TempDir
	Path folder;

	@Test
	void theNextStartOffersToEndOrTakeOverTheGuestThatWasLeft() throws Exception {
		var image = LaunchedImage.build(folder, "echo", "");
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
}
