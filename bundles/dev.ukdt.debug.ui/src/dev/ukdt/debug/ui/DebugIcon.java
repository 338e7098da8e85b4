package dev.ukdt.debug.ui;

import java.util.Locale;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Image;

/** The pictures of this bundle, drawn so that they can be seen on a light and on a dark ground. */
public enum DebugIcon {
	LINE, LINE_OFF, FUNCTION, FUNCTION_OFF, ADDRESS, ADDRESS_OFF, WATCHPOINT, WATCHPOINT_OFF, LOGPOINT, LOGPOINT_OFF, INSTALLED, PROBLEM, COUNTER, CONSOLE,
	WIRE, DISASSEMBLY, MODULES, ADD_SYMBOLS, FOLLOW, OPCODES;

	private static final String BUNDLE = "dev.ukdt.debug.ui";

	public ImageDescriptor descriptor() {
		return ResourceLocator.imageDescriptorFromBundle(BUNDLE, "icons/" + name().toLowerCase(Locale.ROOT) + ".svg")
				.orElse(ImageDescriptor.getMissingImageDescriptor());
	}

	/** Shared and never to be disposed by the caller; in the UI thread. */
	public Image image() {
		return shared(BUNDLE + "." + name(), descriptor());
	}

	/** An image that is kept as long as the workbench; in the UI thread. */
	public static Image shared(String key, ImageDescriptor descriptor) {
		var registry = JFaceResources.getImageRegistry();
		if (registry.getDescriptor(key) == null) {
			registry.put(key, descriptor);
		}
		return registry.get(key);
	}
}
