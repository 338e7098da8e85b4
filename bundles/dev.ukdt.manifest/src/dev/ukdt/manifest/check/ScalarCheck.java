package dev.ukdt.manifest.check;

import java.util.ArrayList;
import java.util.List;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.schema.Choice;
import dev.ukdt.manifest.schema.Shape;
import dev.ukdt.manifest.schema.Type;
import dev.ukdt.manifest.schema.ValueRule;
import dev.ukdt.manifest.tree.Node;
import dev.ukdt.manifest.tree.Node.Kind;

/** Compares a scalar with its shape: choices, pattern, range, length, and whether the file it names is there. */
final class ScalarCheck {
	private final Manifest manifest;
	private final Report report;

	ScalarCheck(Manifest manifest, Report report) {
		this.manifest = manifest;
		this.report = report;
	}

	void check(Node node, Shape shape, String name) {
		var text = node.text();
		if (isTemplate(text)) {
			return;
		}
		var rule = shape.value();
		if (!rule.allows(text) && node.kind() != Kind.NULL) {
			badChoice(node, rule, name);
		} else if (rule.pattern() != null && node.kind() != Kind.NULL && !rule.pattern().matcher(text).matches()) {
			report.error(node, Codes.BAD_VALUE, name + " cannot be " + quote(text) + (rule.patternHelp().isEmpty() ? "" : ": expected " + rule.patternHelp()));
		} else if (text.length() < rule.leastLength()) {
			report.error(node, Codes.BAD_VALUE, name + (rule.leastLength() == 1 ? " must not be empty" : " needs at least " + rule.leastLength() + " characters"));
		} else if (text.length() > rule.mostLength()) {
			report.error(node, Codes.BAD_VALUE, name + " may have at most " + rule.mostLength() + " characters");
		} else {
			if (!shape.types().contains(Type.SIZE)) {
				range(node, rule, name);
			}
			file(node, rule, name);
		}
	}

	/** Whether a text is filled in before the real tool reads it. */
	static boolean isTemplate(String text) {
		return text.indexOf("{{") >= 0 || text.indexOf("${") >= 0 || text.indexOf("$(") >= 0 || text.indexOf("@@") >= 0 || text.indexOf("%(") >= 0;
	}

	private void badChoice(Node node, ValueRule rule, String name) {
		var values = rule.choices().stream().map(Choice::value).toList();
		var near = Nearest.to(node.text(), values);
		var fixes = new ArrayList<Fix>();
		near.ifPresent(value -> fixes.add(Fix.of("Change to " + value, node.start(), node.end(), KeyText.value(manifest, node, value))));
		for (var value : values.subList(0, Math.min(values.size(), 6))) {
			if (near.isEmpty() || !near.get().equals(value)) {
				fixes.add(Fix.of("Change to " + value, node.start(), node.end(), KeyText.value(manifest, node, value)));
			}
		}
		report.add(Severity.ERROR, node.start(), node.end(), Codes.BAD_VALUE, name + " cannot be " + quote(node.text())
				+ near.map(value -> ", did you mean " + quote(value) + "?").orElse(": expected " + list(values)), fixes);
	}

	private static String list(List<String> values) {
		return values.size() > 12 ? String.join(", ", values.subList(0, 12)) + " ..." : String.join(", ", values);
	}

	private void range(Node node, ValueRule rule, String name) {
		if (rule.minimum() == null && rule.maximum() == null) {
			return;
		}
		double value;
		try {
			value = node.text().matches("0[xX]\\p{XDigit}+") ? Long.parseUnsignedLong(node.text().substring(2), 16) : Double.parseDouble(node.text().replace("_", ""));
		} catch (NumberFormatException e) {
			return;
		}
		if (rule.minimum() != null && value < rule.minimum()) {
			report.error(node, Codes.BAD_VALUE, name + " must be at least " + whole(rule.minimum()));
		} else if (rule.maximum() != null && value > rule.maximum()) {
			report.error(node, Codes.BAD_VALUE, name + " must be at most " + whole(rule.maximum()));
		}
	}

	private static String whole(double number) {
		return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
	}

	private void file(Node node, ValueRule rule, String name) {
		if (rule.refers().equals("file") || rule.refers().equals("directory")) {
			var path = node.text();
			if (!path.isEmpty() && !path.contains("$") && !path.contains("*") && !path.contains("<") && !path.contains("://") && !path.startsWith("/")
					&& !path.startsWith("~") && !path.contains("\n") && !manifest.surroundings().mayExist(path)) {
				report.warning(node, Codes.MISSING_FILE, "the " + rule.refers() + " " + quote(path) + " is not there");
			}
		}
	}

	static String quote(String whole) {
		var said = whole.length() > 60 ? whole.substring(0, 60) : whole;
		var line = said.chars().anyMatch(Character::isISOControl) ? said.replaceAll("\\p{Cntrl}+", " ") : said;
		return "'" + (line.length() > 50 ? line.substring(0, 47) + "..." : line) + "'";
	}
}
