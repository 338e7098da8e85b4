package dev.ukdt.ui.tests.sources;

import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.ukdt.core.resources.WorkspaceTools;
import dev.ukdt.sources.navigation.Journey;
import dev.ukdt.sources.server.ServerDescriptors;
import dev.ukdt.ui.driver.Ui;
import dev.ukdt.ui.driver.UiBot;
import dev.ukdt.ui.driver.Wait;
import dev.ukdt.ui.driver.WorkbenchExtension;

/** A project of the bare family whose main file is open, served by the real clangd; skipped where there is none. */
@ExtendWith(WorkbenchExtension.class)
abstract class BareInClangd {
	static SampleProject project;
	private static String original;

	final UiBot bot = new UiBot();
	SourceEditor main;

	@BeforeAll
	static void buildProject() throws Exception {
		Assumptions.assumeTrue(WorkspaceTools.finder().find(ServerDescriptors.installed().find("clangd").orElseThrow().descriptor().tool()).isPresent(), "clangd is not on this machine");
		project = SampleProject.of("bare", "hello", "clangd");
		project.project().build(IncrementalProjectBuilder.FULL_BUILD, null);
		original = project.project().getFile("src/main.c").readString();
	}

	@AfterAll
	static void deleteProject() throws Exception {
		if (project != null) {
			project.close();
		}
	}

	@BeforeEach
	void openMain() throws Exception {
		project.write("src/main.c", original);
		main = new SourceEditor(project.edit("src/main.c")).untilReady();
	}

	@AfterEach
	void revert() {
		Ui.run(() -> UiBot.page().closeAllEditors(false));
	}

	/** In the UI thread. */
	static boolean hasError(IAnnotationModel model) {
		for (var all = model.getAnnotationIterator(); all.hasNext();) {
			if (all.next().getType().endsWith(".error")) {
				return true;
			}
		}
		return false;
	}

	/** Waits until clangd, which reads a project in the background, knows where printf is defined. */
	void untilIndexed() {
		var offset = main.offset("pr|intf(\"Hello");
		var asked = new AtomicReference<>(Journey.DEFINITION.places(main.open(), offset));
		Wait.until("the index of clangd", () -> {
			var answer = asked.get();
			if (!answer.isDone()) {
				return false;
			}
			if (!answer.isCompletedExceptionally() && answer.join().stream().anyMatch(place -> place.file().endsWith("lib/print.c"))) {
				return true;
			}
			asked.set(Journey.DEFINITION.places(main.open(), offset));
			return false;
		});
	}
}
