package dev.ukdt.manifest.ui.source;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.schema.Format;
import dev.ukdt.manifest.schema.Formats;
import dev.ukdt.manifest.ui.project.ProjectSurroundings;

/**
 * The manifest that a document holds now. Read anew when the document has changed; safe for several threads. No lock is held while the
 * document is asked, which may wait for whoever changes it and then asks here.
 */
public final class ManifestText {
	/**
	 * What was read last.
	 *
	 * @param around counts what stood around the text when it was read
	 */
	private record Known(long stamp, int around, Format format, Optional<Manifest> manifest) {
	}

	private final IDocument document;
	private final Path file;
	private final AtomicInteger around = new AtomicInteger();
	private volatile Known known = new Known(IDocumentExtension4.UNKNOWN_MODIFICATION_STAMP, 0, null, Optional.empty());

	/** @param file where the text is kept, or a path that is only a name */
	public ManifestText(IDocument document, Path file) {
		this.document = document;
		this.file = file;
	}

	public IDocument document() {
		return document;
	}

	/** Empty when the text is no manifest. What it once was it stays while nothing else fits better. */
	public Optional<Manifest> current() {
		var before = known;
		var stamp = ((IDocumentExtension4) document).getModificationStamp();
		if (stamp == before.stamp() && stamp != IDocumentExtension4.UNKNOWN_MODIFICATION_STAMP && around.get() == before.around()) {
			return before.manifest();
		}
		var now = read(stamp, around.get(), before.format());
		known = now;
		return now.manifest();
	}

	private Known read(long stamp, int standing, Format before) {
		var text = document.get();
		var format = Formats.all().recognise(file.toString().replace('\\', '/'), text).orElse(before);
		return new Known(stamp, standing, format, format == null ? Optional.empty() : Optional.of(Manifest.read(format, text, ProjectSurroundings.of(file))));
	}

	/** What stands around the text has changed: it is read anew when somebody asks next. */
	void forget() {
		around.incrementAndGet();
	}

	Path file() {
		return file;
	}
}
