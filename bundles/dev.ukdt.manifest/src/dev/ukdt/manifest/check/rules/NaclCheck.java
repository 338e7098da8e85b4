package dev.ukdt.manifest.check.rules;

import java.util.Locale;
import java.util.Set;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.check.Report;
import dev.ukdt.manifest.syntax.NaclDeclarations;

/** One check of one file of NaCl, and what the file declares. */
abstract class NaclCheck {
	/** The actions that decide what becomes of a packet. */
	static final Set<String> VERDICTS = Set.of("accept", "drop");
	/** Among more names nobody looks for the one that was meant. */
	static final int MOST_MEANT = 300;

	final Manifest manifest;
	final Report report;
	final NaclDeclarations declared;

	NaclCheck(Manifest manifest, Report report) {
		this.manifest = manifest;
		this.report = report;
		declared = new NaclDeclarations(manifest.document().root());
	}

	static String lower(String text) {
		return text.toLowerCase(Locale.ROOT);
	}
}
