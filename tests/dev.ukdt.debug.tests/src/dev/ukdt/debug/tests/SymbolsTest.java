package dev.ukdt.debug.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.resources.ResourcesPlugin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.ukdt.debug.breakpoint.LineBreakpoint;
import dev.ukdt.debug.breakpoint.UnikernelBreakpoint;
import dev.ukdt.debug.session.DebugRequest;
import dev.ukdt.debug.session.Origin;
import dev.ukdt.debug.session.Origin.Arrival;
import dev.ukdt.debug.session.Relocation;
import dev.ukdt.debug.session.RunListener;
import dev.ukdt.debug.session.SourceMapping;
import dev.ukdt.debug.session.SymbolFile;
import dev.ukdt.debug.source.SourceFinder;

/** Symbols that are elsewhere, come later or move; sources that are elsewhere. */
class SymbolsTest {
	@AfterEach
	void clean() throws Exception {
		Debugging.removeAllBreakpoints();
	}

	@Test
	void symbolsFollowAGuestThatMovesItself() throws Exception {
		var image = BareImage.ofMain(Guests.MOVING, "x86_64");
		Debugging.function("there");
		try (var qemu = Qemu.start(image);
				var debugging = Debugging.begin(Debugging.request(qemu, image).withEntry("").withRelocation(new Relocation("moved_by", "about_to_move")))) {
			var frame = debugging.awaitStop().getTopStackFrame();
			assertEquals("there", frame.function());
			assertTrue(frame.address() > 0x1000000, "the place is not the moved one");
			assertEquals("41", frame.expression("argument").getValue().getValueString());
			assertEquals(image.line("result = argument"), frame.getLineNumber());
		}
	}

	@Test
	void symbolsThatCannotFollowAreToldAndTheGuestRunsOn() throws Exception {
		var image = BareImage.ofMain(Guests.MOVING, "x86_64");
		var trouble = new CompletableFuture<String>();
		try (var qemu = Qemu.start(image);
				var debugging = Debugging.begin(Debugging.request(qemu, image).withRelocation(new Relocation("nobody", "about_to_move")))) {
			debugging.awaitStop();
			debugging.target().session().addListener(new RunListener() {
				@Override
				public void trouble(String why) {
					trouble.complete(why);
				}
			});
			debugging.target().resume();
			assertTrue(trouble.get(60, TimeUnit.SECONDS).contains("No symbol \"nobody\""), trouble.join());
			debugging.awaitEnd();
		}
	}

	@Test
	void symbolsOfAFileThatWasLinkedElsewhereAreMovedByTheirOffset() throws Exception {
		var image = BareImage.ofMain(Guests.COUNTING, "x86_64");
		var elsewhere = image.elf().resolveSibling("elsewhere.elf");
		var script = image.directory().resolve("lib/arch/x86_64/link.ld");
		var moved = Files.createTempFile("link", ".ld");
		Files.writeString(moved, Files.readString(script).replaceFirst("0x100000\\b|1M\\b", "0x300000"));
		var objects = Files.walk(image.elf().getParent()).filter(file -> file.toString().endsWith(".o")).map(Path::toString).sorted().toList();
		var link = new ArrayList<>(List.of("ld", "-nostdlib", "-static", "-z", "max-page-size=4096", "-T", moved.toString(), "-o", elsewhere.toString()));
		link.addAll(objects);
		assertEquals(0, new ProcessBuilder(link).inheritIO().start().waitFor());
		try (var qemu = Qemu.start(image);
				var debugging = Debugging.begin(DebugRequest.of(new Origin.Stub(qemu.stub(), Arrival.BOOT)).withSymbols(List.of(new SymbolFile(elsewhere, -0x200000)))
						.withEntry("main"))) {
			assertEquals("main", debugging.awaitStop().getTopStackFrame().function());
			Debugging.function("other");
			debugging.target().resume();
			assertEquals("other", debugging.awaitStop().getTopStackFrame().function());
		}
	}

	@Test
	void aBreakpointWaitsForSymbolsThatAreAddedLater() throws Exception {
		var image = BareImage.ofMain(Guests.COUNTING, "x86_64");
		var breakpoint = Debugging.function("other");
		try (var qemu = Qemu.start(image); var debugging = Debugging.begin(DebugRequest.of(new Origin.Stub(qemu.stub(), Arrival.RUN_ON)))) {
			debugging.awaitRun();
			assertTrue(Marked.await(breakpoint, marker -> marker.getAttribute(UnikernelBreakpoint.PROBLEM, "").contains("waits for symbols")));
			debugging.target().session().symbols().add(new SymbolFile(image.elf())).get(60, TimeUnit.SECONDS);
			assertEquals("other", debugging.awaitStop().getTopStackFrame().function());
			assertTrue(Marked.await(breakpoint, marker -> marker.getAttribute(UnikernelBreakpoint.PROBLEM, "").isEmpty()));
		}
	}

	@Test
	void aBuildDirectoryThatWasMovedIsFoundByItself() throws Exception {
		var image = BareImage.ofMain(Guests.COUNTING, "x86_64");
		var here = Files.createTempDirectory("moved to").resolve("here");
		Files.createDirectories(here.resolve("src"));
		Files.copy(image.main(), here.resolve("src/main.c"));
		var main = here.resolve("src/main.c");
		Debugging.add(new LineBreakpoint(ResourcesPlugin.getWorkspace().getRoot(), main.toString(), image.line("others++")));
		try (var qemu = Qemu.start(image); var debugging = Debugging.begin(Debugging.request(qemu, image).withEntry(""))) {
			var frame = debugging.awaitStop().getTopStackFrame();
			assertEquals(image.line("others++"), frame.getLineNumber());
			assertEquals(List.of(new SourceMapping(image.directory().toString(), here)), debugging.target().session().request().mappings());
			assertEquals(main.toString(), frame.sourcePath());
		}
	}

	@Test
	void aSourceIsFoundByTheLongestEndOfItsPath() throws Exception {
		var folder = Files.createTempDirectory("sources");
		Files.createDirectories(folder.resolve("lib/arch"));
		var file = Files.createFile(folder.resolve("lib/arch/boot.S"));
		Files.createFile(folder.resolve("boot.S"));
		assertEquals(file, new SourceFinder(List.of(), List.of(folder)).find("/somewhere/else/lib/arch/boot.S").orElseThrow());
		assertEquals(file, new SourceFinder(List.of(new SourceMapping("/built", folder)), List.of()).find("/built/lib/arch/boot.S").orElseThrow());
		assertTrue(new SourceFinder(List.of(), List.of(folder)).find("/nobody/knows.c").isEmpty());
	}
}
