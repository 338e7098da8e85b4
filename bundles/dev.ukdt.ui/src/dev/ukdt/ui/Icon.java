package dev.ukdt.ui;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Image;

/** The pictures of this bundle, drawn so that they can be seen on a light and on a dark ground. */
public enum Icon {
	ARCHITECTURE, BUILD, CLEAN, CONSOLE, DEBUGGER, FAMILY, FLASH, GUEST, LIVING, DORMANT, CLOSED, FOUND, MISSING, LOCAL_ECHO, MACHINE, SAVE, SERIAL, TIME_STAMPS, TRUST, UNIKERNEL, WIZARD;

	private static final String BUNDLE = "dev.ukdt.ui";

	public ImageDescriptor descriptor() {
		return ResourceLocator.imageDescriptorFromBundle(BUNDLE, "icons/" + name().toLowerCase(java.util.Locale.ROOT) + ".svg").orElse(ImageDescriptor.getMissingImageDescriptor());
	}

	/** Shared and never to be disposed by the caller; in the UI thread. */
	public Image image() {
		var registry = JFaceResources.getImageRegistry();
		var key = BUNDLE + "." + name();
		if (registry.getDescriptor(key) == null) {
			registry.put(key, descriptor());
		}
		return registry.get(key);
	}
}
