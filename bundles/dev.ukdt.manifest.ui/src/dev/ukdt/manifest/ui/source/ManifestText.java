package dev.ukdt.manifest.ui.source;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.schema.Format;
import dev.ukdt.manifest.schema.Formats;
import dev.ukdt.manifest.ui.project.ProjectSurroundings;

/** The manifest that a document holds now. Read anew when the document has changed; safe for several threads. */
public final class ManifestText {
	private final IDocument document;
	private final Path file;
	private Format format;
	private Optional<Manifest> manifest = Optional.empty();
	private long stamp = Long.MIN_VALUE;

	/** @param file where the text is kept, or a path that is only a name */
	public ManifestText(IDocument document, Path file) {
		this.document = document;
		this.file = file;
	}

	public IDocument document() {
		return document;
	}

	/** Empty when the text is no manifest. What it once was it stays while nothing else fits better. */
	public synchronized Optional<Manifest> current() {
		var now = ((IDocumentExtension4) document).getModificationStamp();
		if (now != stamp || now == IDocumentExtension4.UNKNOWN_MODIFICATION_STAMP) {
			var text = document.get();
			format = Formats.all().recognise(file.toString().replace('\\', '/'), text).orElse(format);
			manifest = format == null ? Optional.empty() : Optional.of(Manifest.read(format, text, ProjectSurroundings.of(file)));
			stamp = now;
		}
		return manifest;
	}

	/** What stands around the text has changed: it is read anew when somebody asks next. */
	synchronized void forget() {
		stamp = Long.MIN_VALUE;
	}

	Path file() {
		return file;
	}
}
