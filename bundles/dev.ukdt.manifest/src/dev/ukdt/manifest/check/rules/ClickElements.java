package dev.ukdt.manifest.check.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.check.Codes;
import dev.ukdt.manifest.check.Nearest;
import dev.ukdt.manifest.check.Report;
import dev.ukdt.manifest.check.Rule;
import dev.ukdt.manifest.check.Severity;
import dev.ukdt.manifest.schema.Shape;
import dev.ukdt.manifest.syntax.ClickReading;
import dev.ukdt.manifest.syntax.ClickUse;
import dev.ukdt.manifest.tree.Node;

/** Names of Click: declared once, known where they are used, and connected at ports that their class has. */
final class ClickElements implements Rule {
	@Override
	public void check(Manifest manifest, Report report) {
		var reading = new ClickReading(manifest.text());
		reading.read();
		new Check(manifest, report, reading).run();
	}

	private static final class Check {
		private final Report report;
		private final ClickReading reading;
		private final Map<String, Shape> known;
		private final Map<Node, Map<String, Node>> declared = new IdentityHashMap<>();
		private final Map<Node, String> types = new IdentityHashMap<>();
		private final HashSet<String> names = new HashSet<>();
		private final HashSet<String> compounds = new HashSet<>();

		Check(Manifest manifest, Report report, ClickReading reading) {
			this.report = report;
			this.reading = reading;
			this.known = manifest.format().words().getOrDefault("class", Map.of());
			manifest.document().words().stream().filter(word -> word.label().equals("class")).forEach(word -> {
				if (definesClass(manifest.text(), word)) {
					compounds.add(word.text());
				}
			});
		}

		private static boolean definesClass(String text, Node word) {
			var before = text.substring(Math.max(0, word.start() - 40), word.start()).stripTrailing();
			return before.endsWith("elementclass");
		}

		void run() {
			for (var use : reading.uses()) {
				if (use.declares()) {
					names.add(use.name().text());
					if (use.type() != null) {
						types.put(use.name(), use.type().text());
					}
					var before = declared.computeIfAbsent(use.scope(), scope -> new HashMap<>()).putIfAbsent(use.name().text(), use.name());
					if (before != null) {
						report.error(use.name(), Codes.DUPLICATE_KEY, "'" + use.name().text() + "' is declared already");
					}
				}
			}
			for (var use : reading.uses()) {
				var type = use.type() != null ? use.type().text() : classOf(use);
				if (use.type() != null) {
					unknownClass(use.type());
				} else if (use.name() != null && type == null) {
					unknownName(use.name());
				}
				if (type != null) {
					ports(use, type);
				}
			}
		}

		/** The class of a use: of the element declared under the name, or the name itself when it is a class. */
		private String classOf(ClickUse use) {
			var name = use.name() == null ? "" : use.name().text();
			var own = declared.getOrDefault(use.scope(), Map.of());
			if (own.containsKey(name)) {
				return types.getOrDefault(own.get(name), "");
			}
			if (name.equals("input") || name.equals("output") || name.contains("/") || name.contains("$")) {
				return "";
			}
			return known.containsKey(name) || compounds.contains(name) ? name : null;
		}

		private void unknownClass(Node type) {
			var name = type.text();
			if (!known.containsKey(name) && !compounds.contains(name) && !reading.hasLibraries() && !name.startsWith("$")) {
				Nearest.to(name, known.keySet()).ifPresent(near -> report.add(Severity.INFO, type.start(), type.end(), Codes.UNKNOWN_KEY,
						"the class '" + name + "' is none of the common ones, did you mean '" + near + "'?", List.of()));
			}
		}

		private void unknownName(Node name) {
			var lower = !name.text().isEmpty() && Character.isLowerCase(name.text().charAt(0));
			if (lower && !reading.hasLibraries() && !names.contains(name.text())) {
				report.warning(name, Codes.MISSING_TARGET, "no element '" + name.text() + "' is declared: Click takes the name for a class");
			}
		}

		private void ports(ClickUse use, String type) {
			var shape = compounds.contains(type) ? null : known.get(type);
			if (shape == null || !shape.about().standard().matches("[\\d-]+/[\\d-]+")) {
				return;
			}
			var slash = shape.about().standard().indexOf('/');
			port(use.input(), use.inPort(), most(shape.about().standard().substring(0, slash)), type, "input", use);
			port(use.output(), use.outPort(), most(shape.about().standard().substring(slash + 1)), type, "output", use);
		}

		/** The highest number of ports that a count such as {@code 1}, {@code 1-2} or {@code -} allows. */
		private static int most(String count) {
			var dash = count.indexOf('-');
			return dash < 0 ? Integer.parseInt(count) : dash == count.length() - 1 ? Integer.MAX_VALUE : Integer.parseInt(count.substring(dash + 1));
		}

		private void port(int used, Node at, int most, String type, String side, ClickUse use) {
			if (used >= most) {
				var place = at != null && at.end() > at.start() ? at : use.type() != null ? use.type() : use.name();
				if (place != null) {
					report.error(place, Codes.BAD_VALUE, type + " has " + (most == 0 ? "no " + side + "s" : most + " " + side + (most == 1 ? "" : "s") + ", numbered from 0"));
				}
			}
		}
	}
}
