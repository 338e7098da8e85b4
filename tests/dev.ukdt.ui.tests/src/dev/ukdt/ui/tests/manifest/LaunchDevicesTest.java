package dev.ukdt.ui.tests.manifest;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.ukdt.machine.launch.LaunchAttributes;
import dev.ukdt.manifest.ui.markers.ManifestMarkers;
import dev.ukdt.ui.driver.Ui;
import dev.ukdt.ui.driver.UiBot;
import dev.ukdt.ui.driver.Wait;
import dev.ukdt.ui.driver.WorkbenchExtension;

/** A manifest and the launch configurations of its project have to agree, whichever of them changes. */
@ExtendWith(WorkbenchExtension.class)
class LaunchDevicesTest {
	private static final String MANIFEST = "{\n  \"type\": \"solo5.manifest\",\n  \"version\": 1,\n  \"devices\": [\n    { \"name\": \"disk\", \"type\": \"BLOCK_BASIC\" },\n"
			+ "    { \"name\": \"net\", \"type\": \"NET_BASIC\" }\n  ]\n}\n";

	private ILaunchConfiguration launch;

	@AfterEach
	void close() throws CoreException {
		Ui.run(() -> UiBot.page().closeAllEditors(false));
		if (launch != null) {
			launch.delete();
		}
		OpenManifest.deleteProject();
	}

	private void launch(String machine, List<String> disks, List<String> networks) throws CoreException {
		var manager = DebugPlugin.getDefault().getLaunchManager();
		var copy = launch == null ? manager.getLaunchConfigurationType(LaunchAttributes.TYPE).newInstance(null, "on the tender") : launch.getWorkingCopy();
		copy.setAttribute(LaunchAttributes.PROJECT, OpenManifest.project().getName());
		copy.setAttribute(LaunchAttributes.MACHINE, machine);
		copy.setAttribute(LaunchAttributes.DISKS, disks);
		copy.setAttribute(LaunchAttributes.NETWORKS, networks);
		launch = copy.doSave();
	}

	private static List<String> markers(IFile file) throws CoreException {
		return Arrays.stream(file.findMarkers(ManifestMarkers.TYPE, true, IResource.DEPTH_ZERO)).map(marker -> marker.getAttribute(IMarker.LINE_NUMBER, 0) + " "
				+ marker.getAttribute(IMarker.MESSAGE, "")).sorted().toList();
	}

	private static void untilMarkers(IFile file, String... expected) {
		Wait.untilValue(() -> {
			try {
				return "the markers " + List.of(expected) + " instead of " + markers(file);
			} catch (CoreException e) {
				return e.toString();
			}
		}, () -> markers(file).equals(List.of(expected)) ? Boolean.TRUE : null, Wait.LIMIT);
	}

	@Test
	void closedManifestIsCheckedAgainWhenItsLaunchChanges() throws Exception {
		var file = OpenManifest.file("solo5/manifest.json", MANIFEST);
		untilMarkers(file);
		launch("hvt", List.of(), List.of("tap:tap0,name=net"));
		untilMarkers(file, "5 the launch 'on the tender' attaches no disk 'disk': the guest will not start");
		launch("hvt", List.of("a.img,name=disk", "b.img,name=other"), List.of("tap:tap0,name=net"));
		untilMarkers(file, "4 the launch 'on the tender' attaches the disk 'other', which is not declared here");
		launch("", List.of("a.img"), List.of("user"));
		untilMarkers(file);
		launch("spt", List.of("a.img,name=disk"), List.of("user"));
		untilMarkers(file, "6 the launch 'on the tender' attaches no network card 'net': the guest will not start");
		launch.delete();
		untilMarkers(file);
		launch = null;
	}

	@Test
	void openManifestShowsIt() throws Exception {
		var open = OpenManifest.open("solo5/manifest.json", MANIFEST);
		Ui.run(() -> open.editor().showSource());
		open.untilProblems(List.of());
		launch("hvt", List.of("a.img,name=disk"), List.of());
		open.untilProblems(List.of("the launch 'on the tender' attaches no network card 'net': the guest will not start"));
		launch("hvt", List.of("a.img,name=disk"), List.of("tap:tap0,name=net"));
		open.untilProblems(List.of());
		assertTrue(!open.editor().isDirty(), "nothing was changed");
	}
}
