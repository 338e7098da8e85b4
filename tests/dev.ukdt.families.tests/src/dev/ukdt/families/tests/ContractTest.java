package dev.ukdt.families.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

import dev.ukdt.core.build.BuildResult;
import dev.ukdt.core.descriptor.Yaml;
import dev.ukdt.core.tool.ToolMissing;
import dev.ukdt.image.Architecture;
import dev.ukdt.image.Image;
import dev.ukdt.machine.Guest;

/**
 * Every family from its wizard to its debugger, with stand-ins for its tools: what the template writes is built by exactly the
 * command lines that the family's documentation names, an error becomes a marker, and the image that was found runs and is debugged.
 * A contract is a file {@code contracts/FAMILY.yaml}, or {@code contract.yaml} in a third party's folder.
 */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class ContractTest {
	@TempDir
	Path folder;

	@TestFactory
	Stream<DynamicNode> contracts() throws IOException {
		return contracts(Folders.of("contracts"), Folders.of("thirdparty")).stream().flatMap(this::walks);
	}

	@TestFactory
	Stream<DynamicNode> familiesOfSeveralArchitectures() throws IOException {
		return contracts(Folders.of("contracts"), Folders.of("thirdparty")).stream()
				.filter(contract -> Judged.all().find(contract.family()).orElseThrow().architectures().size() > 1)
				.map(contract -> dynamicTest(contract.family() + " is switched between them, or says why not", () -> assertEquals(!contract.single().isEmpty(),
						contract.cases().stream().allMatch(it -> it.also().isEmpty()))));
	}

	private static List<Contract> contracts(Path ours, Path others) throws IOException {
		var only = Judged.folder();
		if (only.isPresent()) {
			return List.of(contract(only.get().resolve("contract.yaml"), only.get().getFileName().toString()));
		}
		try (var files = Files.list(ours); var folders = Files.list(others)) {
			return Stream.concat(files.sorted().map(file -> contract(file, file.getFileName().toString().replace(".yaml", ""))),
					folders.sorted().map(it -> contract(it.resolve("contract.yaml"), it.getFileName().toString()))).toList();
		}
	}

	private static Contract contract(Path file, String family) {
		try {
			return Contract.read(family, Yaml.parse(file.toString(), Files.readString(file)));
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	private Stream<DynamicNode> walks(Contract contract) {
		return contract.cases().stream().map(it -> {
			var walk = new Walk(contract, it, folder.resolve(contract.family() + "-" + contract.cases().indexOf(it)));
			var steps = new ArrayList<DynamicNode>();
			steps.add(dynamicTest("is built by the documented commands alone", () -> builds(walk, it)));
			if (!it.also().isEmpty()) {
				steps.add(dynamicTest("is built anew for another architecture, and for the first again", () -> isSwitched(walk, it)));
			}
			steps.addAll(List.of(dynamicTest("an error becomes a marker", () -> marks(walk, it)),
					dynamicTest("a foreign command line is refused", () -> refuses(walk)), dynamicTest("runs", () -> runs(walk, it)),
					dynamicTest("is debugged", () -> isDebugged(walk, it)), dynamicTest("is cleaned", () -> isCleaned(walk, it))));
			return dynamicContainer(contract.family() + " " + it.template() + " " + it.options().values(), steps);
		});
	}

	private static void builds(Walk walk, Contract.Case it) throws Exception {
		var result = walk.build();
		assertTrue(result.succeeded(), result.failure());
		if (it.image().isEmpty()) {
			assertTrue(result.image().isEmpty(), () -> "no image was expected, but " + result.image().get());
		} else {
			assertEquals(walk.path(it.image()), result.image().orElseThrow().normalize());
			assertTrue(Files.isRegularFile(result.symbols().orElseThrow()));
		}
	}

	private static void marks(Walk walk, Contract.Case it) throws Exception {
		if (it.message().isEmpty()) {
			abort("the documentation does not say how its tools print an error");
		}
		var line = walk.breakMain();
		try {
			var result = walk.build();
			var main = walk.main();
			assertFalse(result.succeeded());
			assertTrue(result.problems().stream().anyMatch(problem -> problem.file().equals(main) && problem.line() == line
					&& problem.message().contains(it.message())), () -> "no marker at line " + line + " among " + result.problems() + "\n" + result.failure());
		} finally {
			walk.mendMain();
		}
	}

	private static void refuses(Walk walk) throws Exception {
		for (var tool : walk.tools()) {
			assertEquals(64, walk.exitCode(tool, "--no-such-thing"), tool);
		}
	}

	private static void runs(Walk walk, Contract.Case it) throws Exception {
		var guest = start(walk, false);
		try {
			assertTrue(walk.shows(guest, it.shows()), () -> "the console says: " + guest.console().text());
		} finally {
			walk.end(guest);
		}
	}

	private static void isDebugged(Walk walk, Contract.Case it) throws Exception {
		if (it.stub().equals("none")) {
			abort("there is no stub on " + it.machine());
		}
		var guest = start(walk, true);
		try {
			assertEquals(it.stub(), DebugVisit.stop(guest.stub().orElseThrow(), guest.plan().stubTraits().hardware() != 0, walk.symbols(), it.stub()));
		} finally {
			walk.end(guest);
		}
	}

	private static void isSwitched(Walk walk, Contract.Case it) throws Exception {
		var first = architecture(walk.build());
		for (var other : it.also().entrySet()) {
			var result = walk.buildFor(other.getKey());
			assertTrue(result.succeeded(), result.failure());
			assertEquals(walk.path(other.getValue()), result.image().orElseThrow().normalize());
			if (first.isPresent()) {
				assertEquals(other.getKey(), architecture(result).orElseThrow().id());
			}
			assertEquals(first, architecture(walk.build()), "back from " + other.getKey());
		}
	}

	/** Of the code that a build made; empty where what it made is a script. */
	private static Optional<Architecture> architecture(BuildResult result) throws IOException {
		assertTrue(result.succeeded(), result.failure());
		var architecture = Image.read(result.symbols().orElseThrow()).architecture();
		return architecture == Architecture.UNKNOWN ? Optional.empty() : Optional.of(architecture);
	}

	private static void isCleaned(Walk walk, Contract.Case it) throws Exception {
		var removed = !it.image().isEmpty() && walk.leaves(it.image());
		assertEquals("", walk.clean());
		assertTrue(Files.isRegularFile(walk.main()), "the main source is gone");
		assertFalse(removed && Files.exists(walk.path(it.image())), "the image is still there");
	}

	/** A machine whose program is not installed is told, and the step left out. */
	private static Guest start(Walk walk, boolean stopped) throws Exception {
		walk.assumeMachine();
		try {
			return walk.start(stopped);
		} catch (ToolMissing e) {
			return abort(e.getMessage());
		}
	}
}
