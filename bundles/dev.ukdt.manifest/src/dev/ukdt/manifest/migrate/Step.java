package dev.ukdt.manifest.migrate;

import java.util.List;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.check.Edit;

/** One thing that a newer version of a format writes in another way. Keeps no state. */
interface Step {
	/** Changes of the text that do not overlap; none when there is nothing old of this kind, or when it cannot be said how to write it today. */
	List<Edit> edits(Manifest manifest);
}
