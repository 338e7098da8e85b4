package dev.ukdt.board;

import java.util.HashMap;

import dev.ukdt.core.descriptor.DescriptorException;
import dev.ukdt.core.family.Family;
import dev.ukdt.core.project.UnikernelProject;

/** Chooses how a project is built for a board. The project's own descriptor stays as it is. */
public final class BoardBuild {
	/** The option by which a family lays images out for a board. */
	private static final String OPTION = "board";

	private BoardBuild() {
	}

	/**
	 * The project as it must be built: for an architecture that the board takes, and with the family's option for the board where it has one.
	 *
	 * @throws DescriptorException when the family makes no image for any processor of the board
	 */
	public static UnikernelProject of(UnikernelProject project, Family family, Board board) {
		var architecture = board.architectures().contains(project.architecture()) ? project.architecture()
				: board.architectures().stream().filter(family.architectures()::contains).findFirst()
						.orElseThrow(() -> new DescriptorException(family.name() + " makes no images for the " + board.name() + ": it is for "
								+ String.join(", ", family.architectures()) + ", and the board takes " + String.join(", ", board.architectures())));
		var options = new HashMap<>(project.options());
		family.option(OPTION).filter(option -> option.accepts(board.layout())).ifPresent(option -> options.put(OPTION, board.layout()));
		return new UnikernelProject(project.directory(), project.family(), project.template(), architecture, project.machine(), options);
	}
}
