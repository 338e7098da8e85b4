package dev.ukdt.manifest;

import java.util.List;

import dev.ukdt.manifest.check.Checker;
import dev.ukdt.manifest.check.Problem;
import dev.ukdt.manifest.schema.Format;
import dev.ukdt.manifest.tree.Document;

/** A text read as a format. Never changes: an edited text is another manifest. Safe for several threads. */
public final class Manifest {
	private final Format format;
	private final Document document;
	private final Surroundings surroundings;
	private volatile List<Problem> problems;

	private Manifest(Format format, Document document, Surroundings surroundings) {
		this.format = format;
		this.document = document;
		this.surroundings = surroundings;
	}

	/** Reads any text; never throws. */
	public static Manifest read(Format format, String text, Surroundings surroundings) {
		return new Manifest(format, format.parser().parse(text), surroundings);
	}

	public Format format() {
		return format;
	}

	public Document document() {
		return document;
	}

	public String text() {
		return document.text();
	}

	public Surroundings surroundings() {
		return surroundings;
	}

	/** Everything that is wrong, in the order of the text. Computed when asked first. */
	public List<Problem> problems() {
		var known = problems;
		if (known == null) {
			known = Checker.check(this);
			problems = known;
		}
		return known;
	}
}
