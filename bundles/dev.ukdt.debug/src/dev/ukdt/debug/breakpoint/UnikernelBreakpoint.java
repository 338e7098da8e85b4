package dev.ukdt.debug.breakpoint;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.model.Breakpoint;
import org.eclipse.debug.core.model.IBreakpoint;

import dev.ukdt.debug.DebugModel;

/**
 * A breakpoint for unikernels. All that it is lies in its marker, so that it is kept with the workspace, exported and
 * imported as Eclipse does with all breakpoints. Sessions follow every change at once.
 */
public abstract class UnikernelBreakpoint extends Breakpoint {
	public static final String CONDITION = "dev.ukdt.debug.condition";
	public static final String HIT_COUNT = "dev.ukdt.debug.hitCount";
	public static final String LOG_MESSAGE = "dev.ukdt.debug.logMessage";
	public static final String TEMPORARY = "dev.ukdt.debug.temporary";
	/** Numbers with commas between. */
	public static final String VCPUS = "dev.ukdt.debug.vcpus";
	/** The name of a {@link Means}. */
	public static final String MEANS = "dev.ukdt.debug.means";
	/** In how many sessions it is set; transient. */
	public static final String INSTALLED = "dev.ukdt.debug.installed";
	/** Why it is not set, for a person; transient. */
	public static final String PROBLEM = "dev.ukdt.debug.problem";

	/** What it watches, as the marker says. */
	public abstract Place place();

	/** Everything that the marker says. */
	public BreakpointSpec spec() {
		var marker = getMarker();
		return new BreakpointSpec(place(), marker.getAttribute(ENABLED, true), text(CONDITION), marker.getAttribute(HIT_COUNT, 0),
				text(LOG_MESSAGE), marker.getAttribute(TEMPORARY, false), numbers(text(VCPUS)), means(marker));
	}

	@Override
	public String getModelIdentifier() {
		return DebugModel.ID;
	}

	public void setCondition(String expression) throws CoreException {
		set(CONDITION, expression);
	}

	/** Stops from this hit on; 0 for every hit. */
	public void setHitCount(int hits) throws CoreException {
		set(HIT_COUNT, hits);
	}

	/** Makes it a logpoint, or with an empty text a breakpoint again. */
	public void setLogMessage(String text) throws CoreException {
		set(LOG_MESSAGE, text);
	}

	public void setTemporary(boolean temporary) throws CoreException {
		set(TEMPORARY, temporary);
	}

	/** The only threads that stop, by GDB's numbers; empty for all. */
	public void setVcpus(List<Integer> ids) throws CoreException {
		set(VCPUS, String.join(",", ids.stream().map(String::valueOf).toList()));
	}

	public void setMeans(Means means) throws CoreException {
		set(MEANS, means.name());
	}

	/** Makes several changes in one operation, and tells sessions; does nothing when the breakpoint is gone. Blocks on the workspace. */
	public void change(ICoreRunnable changes) throws CoreException {
		ResourcesPlugin.getWorkspace().run(monitor -> BreakpointMarker.ifThere(this, changes, monitor), null, IWorkspace.AVOID_UPDATE, null);
		// The platform says nothing of a change that it has not yet told apart from the marker's making.
		DebugPlugin.getDefault().getBreakpointManager().fireBreakpointChanged(this);
	}

	/** Why it is not set in a session, or empty. */
	public String problem() {
		return getMarker().getAttribute(PROBLEM, "");
	}

	public boolean isInstalled() {
		return getMarker().getAttribute(INSTALLED, 0) > 0;
	}

	/** Makes the marker. Blocks on the resource's rule. */
	void create(IResource resource, String type, Map<String, Object> attributes) throws DebugException {
		run(getMarkerRule(resource), monitor -> {
			var marker = resource.createMarker(type, attributes);
			setMarker(marker);
			marker.setAttribute(IBreakpoint.ID, DebugModel.ID);
			marker.setAttribute(IBreakpoint.ENABLED, true);
			marker.setAttribute(IMarker.MESSAGE, "Breakpoint: " + spec().describe());
		});
	}

	/** A text that the marker has, or empty. Eclipse's import of breakpoints makes numbers and truth values of texts that look like them. */
	String text(String attribute) {
		try {
			return Objects.toString(getMarker().getAttribute(attribute), "");
		} catch (CoreException e) {
			return ""; // the marker is gone
		}
	}

	void set(String attribute, Object value) throws CoreException {
		if (!value.equals(getMarker().getAttribute(attribute))) {
			setAttribute(attribute, value);
		}
	}

	private static Means means(IMarker marker) {
		var name = marker.getAttribute(MEANS, "");
		return Arrays.stream(Means.values()).filter(means -> means.name().equals(name)).findFirst().orElse(Means.AUTOMATIC);
	}

	private static List<Integer> numbers(String text) {
		return Arrays.stream(text.split(",")).map(String::strip).filter(number -> number.matches("\\d{1,9}")).map(Integer::valueOf).toList();
	}
}
