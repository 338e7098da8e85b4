package dev.ukdt.manifest.check.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.check.Codes;
import dev.ukdt.manifest.check.Report;
import dev.ukdt.manifest.syntax.NaclDeclarations;
import dev.ukdt.manifest.tree.Entry;
import dev.ukdt.manifest.tree.Node;

/** Functions of NaCl: actions that their type allows, calls and inner functions of protocols that fit, and fields that the packet has. */
final class NaclFunctions extends NaclCheck {
	private static final Map<String, List<String>> ACTIONS = Map.of("filter", List.of("accept", "drop", "log", "syslog"), "nat", List.of("dnat", "snat", "log", "syslog"));
	private static final Set<String> ALL_ACTIONS = Set.of("accept", "drop", "log", "syslog", "dnat", "snat");
	/** Which protocols' functions may stand inside of one, or be called there. */
	private static final Map<String, List<String>> INSIDE = Map.of("tcp", List.of("ip", "tcp"), "udp", List.of("ip", "udp"), "icmp", List.of("ip", "icmp"), "ip",
			List.of("ip", "tcp", "udp", "icmp"));
	/** Whose fields a function of a protocol may ask for. */
	private static final Map<String, List<String>> FIELDS = Map.of("tcp", List.of("tcp", "ip", "ct"), "udp", List.of("udp", "ip", "ct"), "icmp",
			List.of("icmp", "ip", "ct"), "ip", List.of("ip", "ct"));

	/** The body of a function, in the order of the text, so that an inner one stands behind the one that holds it. */
	private record Body(String protocol, Node node) {
	}

	private final List<Body> bodies = new ArrayList<>();

	private NaclFunctions(Manifest manifest, Report report) {
		super(manifest, report);
	}

	static void check(Manifest manifest, Report report) {
		new NaclFunctions(manifest, report).run();
	}

	private void run() {
		for (var entry : manifest.document().root().entries()) {
			if (entry.value().isMap() && !entry.value().label().isEmpty()) {
				function(entry, "", "");
			}
		}
		fields();
	}

	private void function(Entry entry, String outerType, String outerProtocol) {
		var type = lower(entry.key().text());
		var protocol = lower(entry.value().label());
		var body = entry.value().entries().isEmpty() ? null : entry.value().entries().getFirst().value();
		if (!INSIDE.containsKey(protocol)) {
			var at = report.full() ? entry.key() : manifest.document().words().stream().filter(word -> word.start() >= entry.key().end() && word.label().equals("class")).findFirst().orElse(entry.key());
			report.error(at, Codes.BAD_VALUE, "there is no protocol '" + entry.value().label() + "': expected IP, TCP, UDP or ICMP");
			return;
		}
		if (!outerType.isEmpty() && !outerType.equals(type)) {
			report.error(entry.key(), Codes.CONTRADICTION, "a function of another type cannot stand inside of this one");
		} else if (!outerType.isEmpty() && !INSIDE.get(outerProtocol).contains(protocol)) {
			report.error(entry.key(), Codes.CONTRADICTION, "a function of " + entry.value().label() + " cannot stand inside of one of " + outerProtocol.toUpperCase(Locale.ROOT));
		}
		if (body != null && body.isMap()) {
			bodies.add(new Body(protocol, body));
			elements(body, type, protocol);
		}
	}

	private void elements(Node body, String type, String protocol) {
		for (var entry : body.entries()) {
			if (report.full()) {
				return;
			}
			if (entry.key().label().equals("keyword")) {
				elements(entry.value(), type, protocol);
			} else if (entry.value().isMap()) {
				function(entry, type, protocol);
			} else {
				action(entry, type, protocol);
			}
		}
	}

	private void action(Entry entry, String type, String protocol) {
		var name = entry.key();
		var arguments = entry.value().items();
		var action = lower(name.text());
		if (!ALL_ACTIONS.contains(action)) {
			call(entry, type, protocol);
		} else if (ACTIONS.containsKey(type) && !ACTIONS.get(type).contains(action)) {
			report.error(name, Codes.BAD_VALUE, "a " + (type.equals("nat") ? "Nat" : "Filter") + " cannot " + name.text() + ": expected " + String.join(", ", ACTIONS.get(type)));
		} else if (VERDICTS.contains(action) && !arguments.isEmpty()) {
			report.error(entry.value(), Codes.BAD_VALUE, name.text() + " takes nothing between brackets");
		} else if (action.equals("syslog")) {
			severity(name, arguments);
		} else if (action.endsWith("nat") && arguments.isEmpty()) {
			report.error(name, Codes.MISSING_KEY, name.text() + " needs an address between brackets");
		}
	}

	private void severity(Node name, List<Node> arguments) {
		if (arguments.size() < 2) {
			report.error(name, Codes.MISSING_KEY, "syslog needs a severity and a text");
		} else if (!manifest.format().words().get("severity").containsKey(lower(arguments.getFirst().text()))) {
			report.error(arguments.getFirst(), Codes.BAD_VALUE, "expected a severity: " + String.join(", ", manifest.format().words().get("severity").keySet()));
		}
	}

	private void call(Entry entry, String type, String protocol) {
		var name = entry.key();
		var called = declared.get(name.text());
		if (called == null || !called.isFunction()) {
			var known = new ArrayList<>(ACTIONS.getOrDefault(type, List.of()));
			declared.all().stream().filter(NaclDeclarations.Declaration::isFunction).limit(MOST_MEANT).forEach(one -> known.add(one.name().text()));
			report.misspelt(name, Codes.MISSING_TARGET, "there is no action and no function '" + name.text() + "'", known);
		} else if (!entry.value().items().isEmpty()) {
			report.error(entry.value(), Codes.BAD_VALUE, "a function takes nothing between brackets");
		} else if (!called.typeName().equals(type)) {
			report.error(name, Codes.CONTRADICTION, "'" + name.text() + "' is of another type: it cannot be called here");
		} else if (!INSIDE.get(protocol).contains(lower(called.protocol()))) {
			report.error(name, Codes.CONTRADICTION, "'" + name.text() + "' is of " + called.protocol() + ": it cannot be called in a function of "
					+ protocol.toUpperCase(Locale.ROOT));
		}
	}

	/** Names in conditions and between brackets: fields of the packet, or declared ones. Goes through words and bodies side by side. */
	private void fields() {
		var open = new ArrayList<Body>();
		var next = 0;
		for (var word : manifest.document().words()) {
			while (next < bodies.size() && bodies.get(next).node().start() <= word.start()) {
				open.add(bodies.get(next++));
			}
			while (!open.isEmpty() && open.getLast().node().end() < word.start()) {
				open.removeLast();
			}
			if (!open.isEmpty() && word.label().equals("name")) {
				field(word, open.getLast().protocol());
			}
		}
	}

	private void field(Node word, String protocol) {
		var dot = word.text().indexOf('.');
		var owner = dot < 0 ? word.text() : word.text().substring(0, dot);
		if (declared.get(owner) != null) {
			return;
		}
		var words = manifest.format().words();
		if (dot < 0) {
			if (!words.get("value").containsKey(lower(owner)) && !words.get("severity").containsKey(lower(owner))) {
				report.misspelt(word, Codes.MISSING_TARGET, "'" + owner + "' is nowhere declared", words.get("value").keySet());
			}
		} else if (!FIELDS.containsKey(lower(owner)) && !lower(owner).equals("ct")) {
			report.error(word, Codes.MISSING_TARGET, "'" + owner + "' is nowhere declared");
		} else if (!FIELDS.get(protocol).contains(lower(owner))) {
			report.error(word, Codes.CONTRADICTION, "a function of " + protocol.toUpperCase(Locale.ROOT) + " does not see fields of " + owner);
		} else if (!words.get("field").containsKey(lower(word.text()))) {
			report.misspelt(word, Codes.UNKNOWN_KEY, "there is no field '" + word.text() + "'", words.get("field").keySet());
		}
	}
}
