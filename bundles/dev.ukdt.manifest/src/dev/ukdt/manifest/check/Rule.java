package dev.ukdt.manifest.check;

import dev.ukdt.manifest.Manifest;

/** A check of one format that is more than a shape. Keeps no state. Called also for broken texts: nothing it expects need be there. */
public interface Rule {
	void check(Manifest manifest, Report report);
}
