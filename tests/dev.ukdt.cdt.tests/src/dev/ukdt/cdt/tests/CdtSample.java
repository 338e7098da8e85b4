package dev.ukdt.cdt.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import org.eclipse.cdt.core.CCorePlugin;
import org.eclipse.cdt.core.index.IIndexManager;
import org.eclipse.cdt.core.model.CoreModel;
import org.eclipse.cdt.core.model.ITranslationUnit;
import org.eclipse.cdt.core.settings.model.ICConfigurationDescription;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;

import dev.ukdt.core.family.Families;
import dev.ukdt.core.project.ProjectPlan;
import dev.ukdt.core.project.UnikernelProject;
import dev.ukdt.core.resources.ProjectTrust;
import dev.ukdt.core.resources.UnikernelNature;

/** A project that came into the workspace as the wizards bring one, as the real CDT core sees it; closing it deletes it. */
record CdtSample(IProject project) implements AutoCloseable {
	static CdtSample of(String family, String template, String name) throws IOException, CoreException, InterruptedException {
		var root = ResourcesPlugin.getWorkspace().getRoot();
		var directory = Path.of(root.getLocation().append(name).toOSString());
		ProjectPlan.of(Families.installed().find(family).orElseThrow(), template, directory, "x86_64", Map.of()).write();
		var project = root.getProject(name);
		project.create(null);
		project.open(null);
		project.refreshLocal(IResource.DEPTH_INFINITE, null);
		ProjectTrust.trust(project);
		UnikernelNature.addTo(project, null);
		var sample = new CdtSample(project);
		sample.settle();
		return sample;
	}

	/** Builds and waits until CDT knows what came of it. */
	void build() throws CoreException, InterruptedException {
		project.build(IncrementalProjectBuilder.FULL_BUILD, null);
		settle();
	}

	void settle() throws InterruptedException {
		for (var job : Job.getJobManager().find(null)) {
			if (job.getName().equals("Telling CDT of " + project.getName())) {
				job.join();
			}
		}
		assertTrue(CCorePlugin.getIndexManager().joinIndexer(IIndexManager.FOREVER, new NullProgressMonitor()));
	}

	void setArchitecture(String architecture) throws CoreException {
		var read = UnikernelProject.read(Path.of(project.getLocation().toOSString()));
		project.getFile(UnikernelProject.DESCRIPTOR).write(read.withArchitecture(architecture).descriptor().getBytes(), true, false, false, null);
	}

	ICConfigurationDescription configuration() {
		return CoreModel.getDefault().getProjectDescription(project, false).getActiveConfiguration();
	}

	ITranslationUnit source(String file) {
		return (ITranslationUnit) CoreModel.getDefault().create(project.getFile(file));
	}

	@Override
	public void close() throws CoreException {
		project.delete(true, true, null);
	}
}
