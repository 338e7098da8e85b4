package dev.ukdt.manifest.assist;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.schema.Shape;
import dev.ukdt.manifest.schema.Type;

/**
 * How a key is written where somebody types it, with what introduces its value.
 *
 * @param caret where the value is to be typed, from the text's start
 */
record KeyWriting(String text, int caret) {
	static KeyWriting of(Manifest manifest, Place place, String key, Shape shape) {
		var name = place.quoted() && place.start() < manifest.text().length() && "\"'".indexOf(manifest.text().charAt(place.start())) >= 0
				? manifest.text().charAt(place.start()) + key + manifest.text().charAt(place.start()) : key;
		return switch (manifest.format().syntax()) {
		case "yaml" -> place.line() ? yaml(manifest, place, name, shape) : plain(followed(manifest, place, ':') ? name : name + ": ");
		case "json", "json-variables", "json-commas", "json-embedded" -> json(manifest, place, name, shape);
		case "toml", "toml-jinja" -> place.line() || place.map() != null && place.map().flow() ? toml(name, shape) : plain(name);
		case "xl", "qemu-config" -> place.line() ? quoted(name + " = ", shape) : plain(name);
		case "pi-config", "kconfig", "words" -> place.line() && !key.startsWith("[") ? plain(name + "=") : plain(name);
		case "nacl" -> plain(place.map() == null || place.map().parent() == null ? name + " " : followed(manifest, place, ':') ? name : name + ": ");
		case "tuples" -> plain(followed(manifest, place, ':') ? name : name + ":");
		case "xml" -> key.startsWith("@") ? new KeyWriting(key.substring(1) + "=\"\"", key.length() + 1) : plain(name);
		default -> plain(name);
		};
	}

	private static KeyWriting plain(String text) {
		return new KeyWriting(text, text.length());
	}

	private static boolean followed(Manifest manifest, Place place, char c) {
		var at = place.end();
		while (at < manifest.text().length() && manifest.text().charAt(at) == ' ') {
			at++;
		}
		return at < manifest.text().length() && manifest.text().charAt(at) == c;
	}

	private static Shape first(Shape shape) {
		return shape.all().findFirst().orElse(shape);
	}

	private static KeyWriting yaml(Manifest manifest, Place place, String name, Shape shape) {
		var lines = manifest.document().lines();
		var indent = " ".repeat(Math.max(0, place.start() - lines.start(lines.line(place.start()))));
		if (first(shape).types().contains(Type.LIST)) {
			return plain(name + ":\n" + indent + "  - ");
		}
		return plain(first(shape).types().contains(Type.MAP) ? name + ":\n" + indent + "  " : name + ": ");
	}

	private static KeyWriting json(Manifest manifest, Place place, String name, Shape shape) {
		var key = name.startsWith("\"") ? name : '"' + name + '"';
		if (followed(manifest, place, ':')) {
			return plain(key);
		}
		return opened(key + ": ", first(shape));
	}

	private static KeyWriting toml(String name, Shape shape) {
		return first(shape).types().contains(Type.MAP) ? plain(name + ".") : opened(name + " = ", first(shape));
	}

	private static KeyWriting quoted(String start, Shape shape) {
		return opened(start, first(shape));
	}

	private static KeyWriting opened(String start, Shape shape) {
		var pair = shape.types().contains(Type.STRING) || shape.types().contains(Type.SIZE) ? "\"\"" : shape.types().contains(Type.MAP) ? "{}"
				: shape.types().contains(Type.LIST) ? "[]" : "";
		return new KeyWriting(start + pair, start.length() + pair.length() / 2);
	}
}
