package dev.ukdt.cdt.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.model.Breakpoint;
import org.eclipse.debug.core.model.IBreakpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.ukdt.cdt.breakpoint.CdtLineBreakpoints;
import dev.ukdt.debug.breakpoint.BreakpointSpec;
import dev.ukdt.debug.breakpoint.Means;
import dev.ukdt.debug.breakpoint.Place;

/** Markers as CDT's editor makes them, read for our sessions. */
class CdtLineBreakpointsTest {
	private IMarker marker;

	@AfterEach
	void deleteMarker() throws CoreException {
		marker.delete();
	}

	private BreakpointSpec spec(String type, Map<String, Object> attributes) throws CoreException {
		marker = ResourcesPlugin.getWorkspace().getRoot().createMarker(type, attributes);
		var breakpoint = new Breakpoint() {
			@Override
			public String getModelIdentifier() {
				return "org.eclipse.cdt.debug.core";
			}
		};
		breakpoint.setMarker(marker);
		return Adapters.adapt(breakpoint, BreakpointSpec.class);
	}

	@Test
	void lineBreakpointOfCdtIsHonouredWithItsConditionAndCount() throws CoreException {
		var spec = spec(CdtLineBreakpoints.TYPE, Map.of("org.eclipse.cdt.debug.core.sourceHandle", "/outside/main.c", IMarker.LINE_NUMBER, 12, "org.eclipse.cdt.debug.core.condition", " answer > 3 ",
				"org.eclipse.cdt.debug.core.ignoreCount", 4, IBreakpoint.ENABLED, false, "org.eclipse.cdt.debug.core.breakpointType", 1));
		assertEquals(new Place.Line("/outside/main.c", 12), spec.place());
		assertEquals("answer > 3", spec.condition());
		assertEquals(5, spec.hitCount());
		assertFalse(spec.enabled());
		assertEquals(Means.HARDWARE, spec.means());
	}

	@Test
	void temporaryOneIsTemporary() throws CoreException {
		assertTrue(spec(CdtLineBreakpoints.TYPE, Map.of("org.eclipse.cdt.debug.core.sourceHandle", "/a.c", IMarker.LINE_NUMBER, 1, "org.eclipse.cdt.debug.core.breakpointType", 2)).temporary());
	}

	@Test
	void otherBreakpointsAreNobodysBusinessHere() throws CoreException {
		assertNull(spec("org.eclipse.debug.core.lineBreakpointMarker", Map.of(IMarker.LINE_NUMBER, 1)));
	}
}
