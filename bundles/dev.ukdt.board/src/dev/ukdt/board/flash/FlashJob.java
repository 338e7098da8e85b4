package dev.ukdt.board.flash;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

import dev.ukdt.board.Board;
import dev.ukdt.board.BoardBuild;
import dev.ukdt.core.build.BuildListener;
import dev.ukdt.core.build.BuildPlan;
import dev.ukdt.core.build.ProjectBuilder;
import dev.ukdt.core.descriptor.DescriptorException;
import dev.ukdt.core.family.Families;
import dev.ukdt.core.process.Cancellation;
import dev.ukdt.core.project.UnikernelProject;
import dev.ukdt.core.tool.ToolFinder;

/**
 * Everything that a person chose in order to flash: the project or image, the board, the target.
 *
 * @param project the directory of a project that is built first; empty to flash {@code image} as it is
 * @param image   overrides what the build makes
 * @param target  as {@link FlashTarget} takes it
 */
public record FlashJob(Optional<Path> project, Optional<Path> image, Board board, String target, boolean verify, Optional<Path> firmware) {
	/**
	 * Builds the project for the board, if there is one. Blocks for as long as that takes.
	 *
	 * @return the image
	 * @throws IOException         when the build fails or makes no image; the message says why
	 * @throws DescriptorException when the family makes no images for the board
	 */
	public Path build(ToolFinder finder, BuildListener listener, Cancellation cancellation) throws IOException {
		if (project.isEmpty()) {
			return image.orElseThrow(() -> new FlashException("choose a project, or an image"));
		}
		var descriptor = UnikernelProject.read(project.get());
		var family = Families.installed().find(descriptor.family())
				.orElseThrow(() -> new DescriptorException("the family '" + descriptor.family() + "' is not installed"));
		var plan = BuildPlan.of(BoardBuild.of(descriptor, family, board), family, finder);
		var result = new ProjectBuilder(plan, listener, cancellation).build();
		if (!result.succeeded()) {
			throw new FlashException(result.cancelled() ? "cancelled while it was built; nothing was written" : result.failure());
		}
		return image.or(result::image).orElseThrow(() -> new FlashException("the build made no image: looked for " + String.join(", ", plan.image())));
	}

	/** Plans to flash that image; see {@link Flasher#plan}. */
	public FlashPlan plan(Path built, ToolFinder finder) throws IOException {
		var chosen = FlashTarget.of(board, target, finder);
		return Flashers.installed().get(chosen.way().flasher()).plan(chosen.request(board, built, project, verify, firmware, Set.of(), finder));
	}
}
