package dev.ukdt.manifest.server;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.Surroundings;
import dev.ukdt.manifest.schema.Format;
import dev.ukdt.manifest.schema.Formats;
import dev.ukdt.manifest.tree.LineMap;

/**
 * A text that a client has open, at one version. Never changes; the manifest is read when it is asked for first. The format stays
 * what it was while the text still has it, so that a line half written does not change what the file is.
 */
final class OpenDocument {
	private final String uri;
	private final int version;
	private final String text;
	private final Format before;
	private final Function<Path, Surroundings> around;
	private Optional<Manifest> manifest;

	private OpenDocument(String uri, int version, String text, Format before, Function<Path, Surroundings> around) {
		this.uri = uri;
		this.version = version;
		this.text = text;
		this.before = before;
		this.around = around;
	}

	/** @param around what stands around a file, by its path */
	static OpenDocument of(String uri, int version, String text, Function<Path, Surroundings> around) {
		return new OpenDocument(uri, version, text, null, around);
	}

	/** The same text, to be checked against what stands around it by now. */
	OpenDocument again() {
		return new OpenDocument(uri, version, text, before, around);
	}

	/** The text after changes, each of which applies to what the ones before it made. */
	OpenDocument changed(int newVersion, List<TextDocumentContentChangeEvent> changes) {
		var changed = text;
		for (var change : changes) {
			if (change.getRange() == null) {
				changed = change.getText();
			} else {
				var lines = new LineMap(changed);
				var start = Positions.offset(lines, change.getRange().getStart());
				var end = Math.max(start, Positions.offset(lines, change.getRange().getEnd()));
				changed = changed.substring(0, start) + change.getText() + changed.substring(end);
			}
		}
		return new OpenDocument(uri, newVersion, changed, manifest().map(Manifest::format).orElse(before), around);
	}

	String uri() {
		return uri;
	}

	int version() {
		return version;
	}

	/** Empty when the text is no manifest. */
	synchronized Optional<Manifest> manifest() {
		if (manifest == null) {
			var path = path(uri);
			var format = Formats.all().recognise(path.map(Path::toString).orElse(uri).replace('\\', '/'), text).or(() -> Optional.ofNullable(before));
			manifest = format.map(found -> Manifest.read(found, text, path.map(around).orElse(Surroundings.unknown())));
		}
		return manifest;
	}

	private static Optional<Path> path(String uri) {
		try {
			return Optional.of(Path.of(URI.create(uri)));
		} catch (IllegalArgumentException | FileSystemNotFoundException e) {
			return Optional.empty();
		}
	}
}
