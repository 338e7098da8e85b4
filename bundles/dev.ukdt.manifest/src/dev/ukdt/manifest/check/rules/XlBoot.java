package dev.ukdt.manifest.check.rules;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.check.Codes;
import dev.ukdt.manifest.check.Report;
import dev.ukdt.manifest.check.Rule;

/** A guest that is not fully virtual needs a kernel or a boot loader. */
final class XlBoot implements Rule {
	@Override
	public void check(Manifest manifest, Report report) {
		var root = manifest.document().root();
		var type = root.get("type") != null ? root.get("type") : root.get("builder");
		var hvm = type != null && type.text().equals("hvm");
		if (!hvm && root.get("name") != null && root.get("kernel") == null && root.get("bootloader") == null && root.get("bootloader_args") == null) {
			report.warning(root.entry("name").key(), Codes.MISSING_KEY, "nothing says what to boot: 'kernel' or 'bootloader' is missing");
		}
	}
}
