package dev.ukdt.core.resources;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;

/** All contributed listeners. */
final class ProjectListeners {
	private static final String POINT = "dev.ukdt.core.projectListeners";

	private ProjectListeners() {
	}

	static void arrived(IProject project) {
		for (var element : Platform.getExtensionRegistry().getConfigurationElementsFor(POINT)) {
			try {
				((ProjectListener) element.createExecutableExtension("class")).arrived(project);
			} catch (CoreException e) {
				ILog.of(ProjectListeners.class).log(e.getStatus());
			}
		}
	}
}
