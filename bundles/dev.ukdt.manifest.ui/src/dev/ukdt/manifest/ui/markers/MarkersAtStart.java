package dev.ukdt.manifest.ui.markers;

import org.eclipse.ui.IStartup;

/** Starts the markers when the workbench is up, off its thread. */
public final class MarkersAtStart implements IStartup {
	@Override
	public void earlyStartup() {
		new ManifestMarkers().start();
	}
}
