package dev.ukdt.manifest.check.rules;

import java.util.List;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.check.Codes;
import dev.ukdt.manifest.check.Insertion;
import dev.ukdt.manifest.check.Report;
import dev.ukdt.manifest.check.Rule;
import dev.ukdt.manifest.check.Severity;

/** A domain says its memory, or its NUMA cells do (libvirt src/conf/domain_postparse.c). */
final class LibvirtMemory implements Rule {
	@Override
	public void check(Manifest manifest, Report report) {
		var domain = manifest.document().root().get("domain");
		if (domain == null || !domain.isMap() || domain.continued() || domain.get("memory") != null || domain.at("cpu", "numa") != null) {
			return;
		}
		var head = Insertion.headOf(manifest, domain);
		report.add(Severity.ERROR, head.start(), head.end(), Codes.MISSING_KEY, "'domain' needs the key 'memory'", List.of());
	}
}
