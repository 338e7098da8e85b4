package dev.ukdt.manifest.assist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.schema.Shape;
import dev.ukdt.manifest.tree.Node;
import dev.ukdt.manifest.tree.Node.Kind;

/** What each piece of a manifest is, for colours. */
public final class Colours {
	/** The kinds, by the names that the language server protocol has for them. */
	public enum Colour {
		PROPERTY("property"), STRING("string"), NUMBER("number"), KEYWORD("keyword"), ENUM("enumMember"), COMMENT("comment"), CLASS("class"),
		VARIABLE("variable"), NAMESPACE("namespace"), MACRO("macro"), FUNCTION("function"), DEPRECATED("property");

		private final String protocolName;

		Colour(String protocolName) {
			this.protocolName = protocolName;
		}

		public String protocolName() {
			return protocolName;
		}
	}

	/** A piece of one colour. Pieces do not overlap and stand in the order of the text; one may span lines. */
	public record Piece(int start, int end, Colour colour) {
	}

	private final Manifest manifest;
	private final List<Piece> pieces = new ArrayList<>();

	private Colours(Manifest manifest) {
		this.manifest = manifest;
	}

	public static List<Piece> of(Manifest manifest) {
		var colours = new Colours(manifest);
		colours.node(manifest.document().root(), manifest.format().root());
		manifest.document().comments().forEach(comment -> colours.add(comment.start(), comment.end(), Colour.COMMENT));
		manifest.document().words().forEach(word -> colours.add(word.start(), word.end(), colour(word)));
		return colours.ordered();
	}

	private void add(int start, int end, Colour colour) {
		if (end > start) {
			pieces.add(new Piece(start, end, colour));
		}
	}

	private List<Piece> ordered() {
		pieces.sort(Comparator.comparingInt(Piece::start));
		var result = new ArrayList<Piece>(pieces.size());
		var end = 0;
		for (var piece : pieces) {
			if (piece.start() >= end) {
				result.add(piece);
				end = piece.end();
			}
		}
		return result;
	}

	private static Colour colour(Node word) {
		return switch (word.label()) {
		case "class" -> Colour.CLASS;
		case "element", "variable", "label", "name" -> Colour.VARIABLE;
		case "keyword" -> Colour.KEYWORD;
		case "call" -> Colour.FUNCTION;
		case "number" -> Colour.NUMBER;
		default -> Colour.STRING;
		};
	}

	private void node(Node node, Shape wanted) {
		var shape = wanted == null ? null : wanted.of(node, manifest.format().weak());
		for (var entry : node.entries()) {
			var child = shape == null ? null : manifest.format().child(shape, entry.key().text());
			var section = entry.value().isMap() && !entry.value().flow() && entry.value().indent() < 0 && entry.value().start() <= entry.key().start();
			add(entry.key().start(), entry.key().end(), !entry.key().label().isEmpty() ? colour(entry.key()) : section ? Colour.NAMESPACE : child != null && child.about().isRemoved() ? Colour.DEPRECATED : Colour.PROPERTY);
			node(entry.value(), child);
		}
		for (var item : node.items()) {
			node(item, shape == null ? null : shape.items());
		}
		if (node.isScalar()) {
			add(node.start(), node.end(), scalar(node, shape));
		}
	}

	private static Colour scalar(Node node, Shape shape) {
		if (shape != null && node.kind() != Kind.BOOL && shape.value().hasChoice(node.text())) {
			return Colour.ENUM;
		}
		return switch (node.kind()) {
		case INT, FLOAT -> Colour.NUMBER;
		case BOOL, NULL -> Colour.KEYWORD;
		case OPEN -> Colour.MACRO;
		case WORD -> node.text().matches("-?\\d+|0x\\p{XDigit}+") ? Colour.NUMBER : Colour.STRING;
		default -> Colour.STRING;
		};
	}
}
