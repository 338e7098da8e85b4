package dev.ukdt.core.resources;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.ISchedulingRule;

import dev.ukdt.core.build.BuildPlan;
import dev.ukdt.core.build.BuildResult;
import dev.ukdt.core.build.CompilationDatabase;
import dev.ukdt.core.build.ProjectBuilder;
import dev.ukdt.core.descriptor.DescriptorException;
import dev.ukdt.core.family.Families;
import dev.ukdt.core.project.UnikernelProject;
import dev.ukdt.core.tool.ToolMissing;

/** Builds a workspace project with its family's tools and turns what they say into markers. Runs on Eclipse's build job. */
public final class UnikernelBuilder extends IncrementalProjectBuilder {
	public static final String ID = "dev.ukdt.core.builder";

	/** A build touches its own project only, so that others go on. */
	@Override
	public ISchedulingRule getRule(int kind, Map<String, String> arguments) {
		return getProject();
	}

	@Override
	protected IProject[] build(int kind, Map<String, String> arguments, IProgressMonitor monitor) throws CoreException {
		if (kind == FULL_BUILD || sourcesChanged(getDelta(getProject()))) {
			var markers = new ProblemMarkers(getProject());
			markers.clear();
			if (ProjectTrust.isTrusted(getProject())) {
				build(markers, SubMonitor.convert(monitor));
			} else {
				markers.add("this project was not made here, and building it runs its own commands: choose Trust Project to allow that");
			}
		}
		return new IProject[0];
	}

	private void build(ProblemMarkers markers, SubMonitor monitor) throws CoreException {
		try (var cancel = new MonitorCancellation(() -> monitor.isCanceled() || isInterrupted())) {
			var plan = plan();
			var told = BuildListeners.CONTRIBUTED.started(getProject(), plan);
			var result = new ProjectBuilder(plan, new ProgressReport(monitor, told), cancel.cancellation()).build();
			BuildListeners.CONTRIBUTED.ended(getProject(), result);
			getProject().refreshLocal(IResource.DEPTH_INFINITE, null);
			markDerived(result);
			for (var problem : result.problems()) {
				markers.add(problem);
			}
			if (result.cancelled()) {
				forgetLastBuiltState();
			} else if (!result.failure().isEmpty()) {
				markers.add(result.failure().lines().findFirst().orElse(""));
			}
		} catch (DescriptorException | ToolMissing e) {
			markers.add(e.getMessage());
		}
	}

	private BuildPlan plan() {
		var project = UnikernelProject.read(Path.of(getProject().getLocationURI()));
		var family = Families.installed().find(project.family())
				.orElseThrow(() -> new DescriptorException("the family '" + project.family() + "' is not installed"));
		return BuildPlan.of(project, family, WorkspaceTools.finder());
	}

	/** What a build leaves is no source: it is not built again, searched or shared. */
	private void markDerived(BuildResult result) throws CoreException {
		var directory = Path.of(getProject().getLocationURI());
		var commands = CompilationDatabase.find(directory).filter(file -> !file.getParent().equals(directory));
		for (var left : Stream.concat(result.image().stream(), commands.stream()).filter(file -> file.startsWith(directory)).toList()) {
			var top = getProject().findMember(directory.relativize(left).getName(0).toString());
			if (top != null && !top.isDerived()) {
				top.setDerived(true, null);
			}
		}
	}

	private static boolean sourcesChanged(IResourceDelta delta) throws CoreException {
		if (delta == null) {
			return true;
		}
		var changed = new boolean[1];
		delta.accept(part -> {
			var resource = part.getResource();
			if (resource.isDerived(IResource.CHECK_ANCESTORS)) {
				return false;
			}
			var content = part.getKind() != IResourceDelta.CHANGED || (part.getFlags() & (IResourceDelta.CONTENT | IResourceDelta.REPLACED)) != 0;
			changed[0] |= resource.getType() == IResource.FILE && content;
			return !changed[0];
		});
		return changed[0];
	}

	@Override
	protected void clean(IProgressMonitor monitor) throws CoreException {
		var markers = new ProblemMarkers(getProject());
		markers.clear();
		if (!ProjectTrust.isTrusted(getProject())) {
			return;
		}
		var progress = SubMonitor.convert(monitor);
		try (var cancel = new MonitorCancellation(progress::isCanceled)) {
			var plan = plan();
			var told = BuildListeners.CONTRIBUTED.started(getProject(), plan);
			var failure = new ProjectBuilder(plan, new ProgressReport(progress, told), cancel.cancellation()).clean();
			if (!failure.isEmpty()) {
				markers.add(failure.lines().findFirst().orElse(""));
			}
		} catch (DescriptorException | ToolMissing e) {
			markers.add(e.getMessage());
		}
		getProject().refreshLocal(IResource.DEPTH_INFINITE, progress);
	}
}
