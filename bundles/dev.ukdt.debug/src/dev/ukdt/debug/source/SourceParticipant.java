package dev.ukdt.debug.source;

import java.nio.file.Path;
import java.util.Arrays;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.sourcelookup.AbstractSourceLookupParticipant;
import org.eclipse.debug.core.sourcelookup.containers.LocalFileStorage;

import dev.ukdt.debug.model.GuestFrame;

/** Finds the source of a frame: a file of the workspace where it is one, else the file itself; then in the containers of the launch. */
public final class SourceParticipant extends AbstractSourceLookupParticipant {
	@Override
	public String getSourceName(Object object) throws CoreException {
		return object instanceof GuestFrame frame && !frame.sourceName().isEmpty() ? frame.sourceName() : object instanceof String name ? name : null;
	}

	@Override
	public Object[] findSourceElements(Object object) throws CoreException {
		if (object instanceof GuestFrame frame) {
			var request = frame.session().request();
			var found = new SourceFinder(request.mappings(), request.sources()).find(frame.sourcePath());
			if (found.isPresent()) {
				return new Object[] { element(found.get()) };
			}
		}
		return super.findSourceElements(object);
	}

	private static Object element(Path file) {
		return Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(file.toUri())).filter(IFile::isAccessible).findFirst()
				.map(Object.class::cast).orElseGet(() -> new LocalFileStorage(file.toFile()));
	}
}
