package dev.ukdt.ui.board;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

import dev.ukdt.board.Board;
import dev.ukdt.board.Boards;
import dev.ukdt.board.launch.BoardAttributes;
import dev.ukdt.ui.Icon;
import dev.ukdt.ui.launch.FieldTab;
import dev.ukdt.ui.launch.Fields;
import dev.ukdt.ui.project.SelectedProject;

/** What is flashed, on which board, and where that is. */
final class BoardTab extends FieldTab {
	BoardTab() {
		super("dev.ukdt.ui.boardTab", "Board", Icon.FLASH);
	}

	@Override
	protected void create(Fields rows, Composite tab) {
		rows.text("Project:", BoardAttributes.PROJECT, "none: an image without a project", BoardTab::project);
		rows.file("Image:", BoardAttributes.IMAGE, "what the project's build makes for the board", SWT.OPEN, value -> "");
		rows.choice("Board:", BoardAttributes.BOARD, ids(), BoardTab::name);
		rows.text("Target:", BoardAttributes.TARGET, "any: the first way of the board that needs no choice; or openocd, /dev/sdb, /dev/ttyUSB0...", value -> "");
		rows.text("Debug by:", BoardAttributes.PROBE, "the board's first probe; or openocd, jlink:SERIAL...", value -> "");
		rows.file("Firmware:", BoardAttributes.FIRMWARE, "where packages put it, or the project's own", SWT.OPEN, value -> "");
		rows.text("Then watch:", BoardAttributes.PORT, "no serial port; or /dev/ttyUSB0...", value -> "");
		rows.check("Read back and compare", BoardAttributes.VERIFY, true);
	}

	@Override
	protected String helpContext() {
		return "dev.ukdt.help.boards";
	}

	/** The first, which stands for no choice, is empty. */
	private static List<String> ids() {
		var ids = new ArrayList<String>();
		ids.add("");
		Boards.installed().all().stream().map(Board::id).forEach(ids::add);
		return ids;
	}

	private static String name(String id) {
		return Boards.installed().find(id).map(board -> board.name() + " (" + board.chip() + ")").orElse("");
	}

	private static String project(String name) {
		return name.isBlank() || SelectedProject.isUnikernel(ResourcesPlugin.getWorkspace().getRoot().getProject(name)) ? ""
				: "There is no open unikernel project '" + name + "'.";
	}

	@Override
	public void setDefaults(ILaunchConfigurationWorkingCopy configuration) {
		SelectedProject.current().ifPresent(project -> {
			configuration.setAttribute(BoardAttributes.PROJECT, project.getName());
			configuration.rename(DebugPlugin.getDefault().getLaunchManager().generateLaunchConfigurationName(project.getName() + " on board"));
		});
	}

	@Override
	public boolean isValid(ILaunchConfiguration configuration) {
		if (!super.isValid(configuration)) {
			return false;
		}
		try {
			var something = !configuration.getAttribute(BoardAttributes.PROJECT, "").isBlank() || !configuration.getAttribute(BoardAttributes.IMAGE, "").isBlank();
			var board = !configuration.getAttribute(BoardAttributes.BOARD, "").isBlank();
			setErrorMessage(!something ? "Choose a project, or an image." : !board ? "Choose a board." : null);
			return something && board;
		} catch (CoreException e) {
			setErrorMessage(e.getMessage());
			return false;
		}
	}
}
