package dev.ukdt.core.resources;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.QualifiedName;

/**
 * Whether a person allowed a project to run its own code: its build, its GDB scripts. Kept in the workspace and not in the
 * project, so that nobody's download can trust itself. A project made by the wizard is trusted; one that is opened or imported is
 * not, until somebody says so.
 */
public final class ProjectTrust {
	private static final QualifiedName TRUSTED = new QualifiedName("dev.ukdt.core", "trusted");

	private ProjectTrust() {
	}

	public static boolean isTrusted(IProject project) {
		try {
			return project.isAccessible() && Boolean.parseBoolean(project.getPersistentProperty(TRUSTED));
		} catch (CoreException e) {
			return false;
		}
	}

	public static void trust(IProject project) throws CoreException {
		project.setPersistentProperty(TRUSTED, "true");
	}
}
