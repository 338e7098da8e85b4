package dev.ukdt.ui.board;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;

import dev.ukdt.core.descriptor.DescriptorException;
import dev.ukdt.core.family.Families;
import dev.ukdt.core.family.Family;
import dev.ukdt.core.project.UnikernelProject;
import dev.ukdt.ui.project.SelectedProject;
import dev.ukdt.ui.project.Trust;

/** Opens the dialog that flashes the project that is meant or, without one, any image. */
public final class FlashHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		var shell = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell();
		var project = SelectedProject.of(event.getApplicationContext());
		if (project.isEmpty() || ready(shell, project.get())) {
			new FlashDialog(shell, project, project.map(FlashHandler::boards).orElse(List.of())).open();
		}
		return null;
	}

	/** Flashing builds, and building runs what the project names. */
	private static boolean ready(Shell shell, IProject project) {
		return Trust.ask(shell, project) && IDE.saveAllEditors(new IResource[] { project }, false);
	}

	private static List<String> boards(IProject project) {
		try {
			var family = Optional.of(UnikernelProject.read(Path.of(project.getLocationURI())).family()).flatMap(Families.installed()::find);
			return family.map(Family::boards).orElse(List.of());
		} catch (DescriptorException e) {
			return List.of();
		}
	}
}
