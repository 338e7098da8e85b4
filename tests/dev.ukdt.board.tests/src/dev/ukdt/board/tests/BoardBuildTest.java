package dev.ukdt.board.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ukdt.board.BoardBuild;
import dev.ukdt.board.Boards;
import dev.ukdt.core.family.Families;
import dev.ukdt.core.project.UnikernelProject;

/** A project that is built to be flashed is built for the board, whatever it was set to. */
class BoardBuildTest {
	private static final Path DIRECTORY = Path.of("/nowhere");

	/** On a PC, an image for the machines of its architecture boots. */
	@ParameterizedTest
	@ValueSource(strings = { "bare", "tamago" })
	void everyBoardOfAFamilyIsOneThatItsOptionKnows(String id) {
		var family = Families.installed().find(id).orElseThrow();
		var unknown = family.boards().stream().filter(name -> !name.equals("pc"))
				.filter(name -> !family.option("board").orElseThrow().accepts(Boards.installed().find(name).orElseThrow().layout())).toList();
		assertEquals(List.of(), unknown);
	}

	@Test
	void theArchitectureAndTheOptionFollowTheBoard() {
		var family = Families.installed().find("tamago").orElseThrow();
		var project = new UnikernelProject(DIRECTORY, "tamago", "hello", "x86_64", "", Map.of());
		var built = BoardBuild.of(project, family, Boards.installed().find("rpi-2").orElseThrow());
		assertEquals("arm", built.architecture());
		assertEquals(Map.of("board", "rpi-2"), built.options());
		assertTrue(project.options().isEmpty());
	}
}
