package dev.ukdt.cdt;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

import dev.ukdt.core.build.BuildListener;
import dev.ukdt.core.build.BuildPlan;
import dev.ukdt.core.build.BuildResult;
import dev.ukdt.core.descriptor.DescriptorException;
import dev.ukdt.core.family.Families;
import dev.ukdt.core.project.UnikernelProject;
import dev.ukdt.core.resources.ProjectBuildListener;
import dev.ukdt.core.resources.ProjectListener;

/**
 * Makes unikernel projects in C and C++ projects of CDT's too, where CDT is installed, and tells CDT after each build how the
 * files were compiled. Without CDT this does nothing, and nothing is lost.
 */
public final class CdtProjects implements ProjectListener, ProjectBuildListener {
	private static final String CDT = "org.eclipse.cdt.core";
	/** CDT 11 brings its core 8.x, CDT 12 brings 9.x. */
	private static final VersionRange KNOWN = new VersionRange("[8.0,10.0)");

	/** Whether a CDT that this was made for is installed. */
	public static boolean isCdtThere() {
		var bundle = Platform.getBundle(CDT);
		return bundle != null && KNOWN.includes(new Version(bundle.getVersion().getMajor(), bundle.getVersion().getMinor(), bundle.getVersion().getMicro()));
	}

	@Override
	public void arrived(IProject project) {
		update(project);
	}

	@Override
	public BuildListener started(IProject project, BuildPlan plan) {
		return new BuildListener() {
		};
	}

	@Override
	public void ended(IProject project, BuildResult result) {
		update(project);
	}

	private static void update(IProject project) {
		if (isCdtThere()) {
			new Update(project).schedule();
		}
	}

	/** Waits until the project is free. */
	private static final class Update extends WorkspaceJob {
		private final IProject project;

		private Update(IProject project) {
			super("Telling CDT of " + project.getName());
			this.project = project;
			setRule(project.getWorkspace().getRoot());
			setSystem(true);
		}

		@Override
		public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
			var languages = languages(project);
			if (project.isAccessible() && (languages.contains("c") || languages.contains("c++"))) {
				new CdtProject(project).configure(languages.contains("c++"), monitor);
			}
			return Status.OK_STATUS;
		}
	}

	private static List<String> languages(IProject project) {
		try {
			return project.getLocation() == null ? List.of()
					: Families.installed().find(UnikernelProject.read(Path.of(project.getLocation().toOSString())).family()).map(family -> family.languages()).orElse(List.of());
		} catch (DescriptorException e) {
			return List.of();
		}
	}
}
