package dev.ukdt.manifest.check.rules;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.check.Codes;
import dev.ukdt.manifest.check.Report;
import dev.ukdt.manifest.check.Rule;

/** A Kraftfile of 0.7 names a ready runtime or a Unikraft to build, not both. */
final class KraftRuntime implements Rule {
	@Override
	public void check(Manifest manifest, Report report) {
		var root = manifest.document().root();
		var runtime = root.entry("runtime");
		var unikraft = root.entry("unikraft");
		if (runtime != null && unikraft != null) {
			report.warning((runtime.start() > unikraft.start() ? runtime : unikraft).key(), Codes.CONTRADICTION,
					"'runtime' and 'unikraft' together: the build takes one of them and refuses both");
		}
	}
}
