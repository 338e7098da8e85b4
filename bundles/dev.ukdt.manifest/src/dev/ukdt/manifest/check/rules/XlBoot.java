package dev.ukdt.manifest.check.rules;

import java.util.List;
import java.util.Set;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.check.Codes;
import dev.ukdt.manifest.check.Fix;
import dev.ukdt.manifest.check.Report;
import dev.ukdt.manifest.check.Rule;
import dev.ukdt.manifest.check.Severity;
import dev.ukdt.manifest.tree.Node;

/** A guest needs a name, and one that is not fully virtual a kernel or a boot loader. */
final class XlBoot implements Rule {
	private static final Set<String> OF_PARTS = Set.of("kernel", "ramdisk", "memory", "extra", "root", "cmdline", "seclabel");

	@Override
	public void check(Manifest manifest, Report report) {
		var root = manifest.document().root();
		name(root, report);
		var type = root.get("type") != null ? root.get("type") : root.get("builder");
		var hvm = type != null && type.text().equals("hvm");
		if (!hvm && root.get("name") != null && root.get("kernel") == null && root.get("bootloader") == null && root.get("bootloader_args") == null) {
			report.warning(root.entry("name").key(), Codes.MISSING_KEY, "nothing says what to boot: 'kernel' or 'bootloader' is missing");
		}
	}

	/** A file that says only what boots is completed on xl's command line, where the name may stand as well. */
	private static void name(Node root, Report report) {
		if (root.entry("name") != null || root.entries().isEmpty()) {
			return;
		}
		var first = root.entries().getFirst().key();
		if (root.entries().stream().allMatch(entry -> OF_PARTS.contains(entry.key().text()))) {
			report.warning(first, Codes.MISSING_KEY, "the key 'name' is missing: xl refuses the file unless its command line gives the guest a name");
		} else {
			report.add(Severity.ERROR, first.start(), first.end(), Codes.MISSING_KEY, "this file needs the key 'name'",
					List.of(Fix.of("Add name", 0, 0, "name = \"\"\n")));
		}
	}
}
