package dev.ukdt.board.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import dev.ukdt.board.Board;
import dev.ukdt.board.BoardBuild;
import dev.ukdt.core.build.BuildListener;
import dev.ukdt.core.build.BuildPlan;
import dev.ukdt.core.build.ProjectBuilder;
import dev.ukdt.core.family.Families;
import dev.ukdt.core.process.Cancellation;
import dev.ukdt.core.project.ProjectPlan;
import dev.ukdt.core.tool.ToolFinder;

/** A project of the bare family, built by the real compiler. */
public record BareGuest(Path project, Path image) {
	/** What it prints, and ends. */
	public static final String GREETING = "Hello, unikernel world!";
	/** What one prints that waits for a person then. */
	public static final String INVITATION = "Type something";

	/** Built for a board, as flashing builds it. */
	public static BareGuest forBoard(Path folder, Board board) throws IOException {
		return build(folder, "hello", board.architectures().getFirst(), board);
	}

	/** One that waits for a person, built for the machines of an architecture. */
	public static BareGuest forMachine(Path folder, String architecture) throws IOException {
		return build(folder, "echo", architecture, null);
	}

	private static BareGuest build(Path folder, String template, String architecture, Board board) throws IOException {
		var family = Families.installed().find("bare").orElseThrow();
		var plan = ProjectPlan.of(family, template, folder.resolve(template + "-" + architecture), architecture, Map.of());
		plan.write();
		var project = board == null ? plan.project() : BoardBuild.of(plan.project(), family, board);
		var result = new ProjectBuilder(BuildPlan.of(project, family, ToolFinder.onPath()), new BuildListener() {
		}, new Cancellation()).build();
		assertTrue(result.succeeded(), result.failure());
		return new BareGuest(project.directory(), result.image().orElseThrow());
	}
}
