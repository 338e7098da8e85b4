package dev.ukdt.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.ukdt.core.resources.ProblemMarkers;
import dev.ukdt.core.resources.ProjectTrust;
import dev.ukdt.core.resources.UnikernelBuilder;
import dev.ukdt.core.resources.UnikernelNature;

/** A project in a real workspace, built by Eclipse's own build. */
class WorkspaceBuildTest {
	private final IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("it's $(a) tëst");

	@AfterEach
	void delete() throws CoreException {
		project.delete(true, true, null);
	}

	@Test
	void theNatureBringsTheBuilderOnceAndTakesItAway() throws CoreException, IOException {
		create();
		UnikernelNature.addTo(project, null);
		assertEquals(List.of(UnikernelBuilder.ID), builders());
		var description = project.getDescription();
		description.setNatureIds(new String[0]);
		project.setDescription(description, null);
		assertEquals(List.of(), builders());
	}

	@Test
	void nothingOfAnUntrustedProjectIsRun() throws CoreException, IOException {
		create();
		build();
		assertFalse(project.getFolder("build").exists());
		assertEquals(1, problems().size());
		assertTrue(problems().getFirst().getAttribute(IMarker.MESSAGE, "").contains("Trust Project"));
	}

	@Test
	void aTrustedProjectIsBuiltAndItsOutputIsDerived() throws CoreException, IOException {
		create();
		ProjectTrust.trust(project);
		build();
		assertTrue(project.getFile("build/x86_64/guest.elf").exists());
		assertTrue(project.getFolder("build").isDerived());
		assertEquals(List.of(), problems());
	}

	@Test
	void anErrorIsMarkedOnItsLineAndGoesWhenItIsMended() throws CoreException, IOException {
		create();
		ProjectTrust.trust(project);
		var main = project.getFile("src/main.c");
		var good = new String(main.readAllBytes(), StandardCharsets.UTF_8);
		write(good + "int broken = undeclared;\n");
		build();
		var line = (int) good.lines().count() + 1;
		assertTrue(problems().stream().anyMatch(marker -> marker.getResource().equals(main)
				&& marker.getAttribute(IMarker.LINE_NUMBER, 0) == line && marker.getAttribute(IMarker.SEVERITY, 0) == IMarker.SEVERITY_ERROR));
		write(good);
		project.build(IncrementalProjectBuilder.INCREMENTAL_BUILD, null);
		assertEquals(List.of(), problems());
	}

	@Test
	void cleaningTakesTheImageAway() throws CoreException, IOException {
		create();
		ProjectTrust.trust(project);
		build();
		project.build(IncrementalProjectBuilder.CLEAN_BUILD, null);
		assertFalse(project.getFile("build/x86_64/guest.elf").exists());
	}

	@Test
	void aCancelledMonitorEndsTheBuild() throws CoreException, IOException {
		create();
		ProjectTrust.trust(project);
		project.getFile("Makefile").setContents(stream("all:\n\tsleep 600\n"), true, false, null);
		var monitor = new NullProgressMonitor();
		var cancelled = new Thread(() -> monitor.setCanceled(true));
		cancelled.start();
		try {
			project.build(IncrementalProjectBuilder.FULL_BUILD, monitor);
		} catch (OperationCanceledException e) {
			// Either way of ending is right; hanging is not.
		}
		assertFalse(project.getFile("build/x86_64/guest.elf").exists());
	}

	private void create() throws CoreException, IOException {
		BareProject.in(Path.of(project.getWorkspace().getRoot().getLocationURI()).resolve(project.getName()), "x86_64", Map.of());
		project.create(null);
		project.open(null);
		UnikernelNature.addTo(project, null);
	}

	private void build() throws CoreException {
		project.build(IncrementalProjectBuilder.FULL_BUILD, null);
	}

	private void write(String text) throws CoreException {
		project.getFile("src/main.c").setContents(stream(text), true, false, null);
	}

	private static ByteArrayInputStream stream(String text) {
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
	}

	private List<String> builders() throws CoreException {
		return Arrays.stream(project.getDescription().getBuildSpec()).map(command -> command.getBuilderName()).toList();
	}

	private List<IMarker> problems() throws CoreException {
		return Arrays.asList(project.findMarkers(ProblemMarkers.TYPE, true, IResource.DEPTH_INFINITE));
	}
}
