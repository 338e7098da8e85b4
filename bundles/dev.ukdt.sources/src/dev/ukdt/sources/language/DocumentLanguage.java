package dev.ukdt.sources.language;

import java.util.Optional;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.IDocument;

/** The language of an open document. */
public final class DocumentLanguage {
	private DocumentLanguage() {
	}

	/** By the content type of the document's file, and else by its name. */
	public static Optional<Language> of(IDocument document) {
		var buffer = FileBuffers.getTextFileBufferManager().getTextFileBuffer(document);
		return buffer == null ? Optional.empty() : of(buffer);
	}

	private static Optional<Language> of(ITextFileBuffer buffer) {
		try {
			var type = buffer.getContentType();
			if (type != null) {
				var found = Languages.installed().of(type);
				if (found.isPresent()) {
					return found;
				}
			}
		} catch (CoreException e) {
			// The file cannot be read now; its name is enough.
		}
		return Languages.installed().ofFile(buffer.getFileStore() == null ? buffer.getLocation().lastSegment() : buffer.getFileStore().getName());
	}
}
