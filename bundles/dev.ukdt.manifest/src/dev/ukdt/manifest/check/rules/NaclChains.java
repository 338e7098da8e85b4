package dev.ukdt.manifest.check.rules;

import java.util.List;
import java.util.Set;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.check.Codes;
import dev.ukdt.manifest.check.Report;
import dev.ukdt.manifest.tree.Node;

/** Chains of NaCl: the functions that an interface or a gateway sends packets through, which must be such as can be there. */
final class NaclChains extends NaclCheck {
	private NaclChains(Manifest manifest, Report report) {
		super(manifest, report);
	}

	static void check(Manifest manifest, Report report) {
		new NaclChains(manifest, report).run();
	}

	private void run() {
		declared.all().stream().filter(one -> one.typeName().equals("iface") || one.typeName().equals("gateway")).forEach(one -> pushed(one.typeName(), one.value()));
		declared.assignments().forEach(entry -> {
			var target = declared.get(entry.key().text().substring(0, entry.key().text().indexOf('.')));
			if (target != null) {
				chain(target.typeName(), entry.key().text().substring(entry.key().text().lastIndexOf('.') + 1), entry.value());
			}
		});
	}

	private void pushed(String type, Node value) {
		value.entries().forEach(entry -> chain(type, entry.key().text(), entry.value()));
	}

	/** A filter in a chain is of IP and ends with a verdict. */
	private void chain(String type, String key, Node value) {
		var chains = type.equals("gateway") ? Set.of("forward") : Set.of("prerouting", "input", "output", "postrouting");
		if (!chains.contains(lower(key)) || !type.equals("gateway") && !type.equals("iface")) {
			return;
		}
		for (var name : value.isList() ? value.items() : List.of(value)) {
			var pushed = declared.get(name.text());
			if (pushed == null || !pushed.isFunction()) {
				continue;
			}
			if (pushed.typeName().equals("nat") && type.equals("gateway")) {
				report.error(name, Codes.CONTRADICTION, "a Nat cannot be in the chain of a Gateway");
			} else if (pushed.typeName().equals("filter") && !pushed.protocol().equalsIgnoreCase("IP")) {
				report.error(name, Codes.CONTRADICTION, "a Filter in a chain must be of IP, '" + name.text() + "' is of " + pushed.protocol());
			} else if (pushed.typeName().equals("filter") && pushed.value().isMap() && !endsWithVerdict(pushed.value())) {
				report.error(pushed.name(), Codes.MISSING_KEY, "a Filter that is in a chain ends with accept or drop");
			}
		}
	}

	private static boolean endsWithVerdict(Node body) {
		return !body.entries().isEmpty() && VERDICTS.contains(body.entries().getLast().key().text());
	}
}
