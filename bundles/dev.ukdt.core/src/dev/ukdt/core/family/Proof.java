package dev.ukdt.core.family;

import java.util.Locale;

import dev.ukdt.core.descriptor.DescriptorException;
import dev.ukdt.core.descriptor.Yaml;

/**
 * How a family's support was proved.
 *
 * @param kind    what built and ran
 * @param version of the real toolchain that was run, or empty
 * @param date    when, as year-month-day, or empty
 */
public record Proof(Kind kind, String version, String date) {
	/** What the proof was made with. */
	public enum Kind {
		/** Somebody ran the family's own toolchain. */
		REAL,
		/** A program that accepts exactly the documented command line stood in for it. */
		STAND_IN,
		/** Nobody ran anything. */
		NONE;

		public String id() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}
	}

	static Proof read(Yaml yaml) {
		var id = yaml.text("kind", "none");
		for (var kind : Kind.values()) {
			if (kind.id().equals(id)) {
				return new Proof(kind, yaml.text("version", ""), yaml.text("date", ""));
			}
		}
		throw new DescriptorException("'" + id + "' is no kind of proof: use real, stand-in or none");
	}
}
