package dev.ukdt.manifest.assist;

import java.util.Optional;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.Trail;
import dev.ukdt.manifest.schema.Shape;
import dev.ukdt.manifest.tree.Node;
import dev.ukdt.manifest.tree.Span;

/** What is to be said about the word under the pointer. */
public final class Hovers {
	/** A text in Markdown about a piece of the manifest. */
	public record Hover(Span span, String markdown) {
	}

	private Hovers() {
	}

	public static Optional<Hover> at(Manifest manifest, int offset) {
		for (var word : manifest.document().words()) {
			if (word.holds(offset)) {
				var said = word(manifest, word);
				if (said.isPresent()) {
					return said;
				}
			}
		}
		var trail = Trail.at(manifest, offset);
		var entry = trail.onKey();
		if (entry != null) {
			var map = trail.last().shape();
			var shape = map == null ? null : manifest.format().child(map, entry.key().text());
			return shape == null ? Optional.empty() : Optional.of(hover(entry.key(), Help.of(manifest.format(), entry.key().text(), shape)));
		}
		return value(manifest, trail.last());
	}

	private static Hover hover(Node node, String markdown) {
		return new Hover(new Span(node.start(), node.end()), markdown);
	}

	private static Optional<Hover> word(Manifest manifest, Node word) {
		for (var shapes : manifest.format().words().values()) {
			var shape = shapes.get(word.text());
			if (shape != null) {
				return Optional.of(hover(word, Help.of(manifest.format(), word.text(), shape)));
			}
		}
		return References.declaration(manifest, word).map(declared -> hover(word, "`" + word.text() + "`, declared in line "
				+ (manifest.document().lines().line(declared.start()) + 1)));
	}

	private static Optional<Hover> value(Manifest manifest, Trail.Step step) {
		if (!step.node().isScalar() || step.shape() == null || step.node().end() == step.node().start()) {
			return Optional.empty();
		}
		var said = step.shape().all().flatMap(shape -> shape.value().choices().stream()).filter(choice -> choice.value().equals(step.node().text()) && !choice.help().isEmpty())
				.findFirst().map(choice -> "`" + choice.value() + "`: " + choice.help());
		var name = step.entry() == null ? "" : step.entry().key().text();
		return Optional.of(hover(step.node(), said.map(text -> text + "\n\n").orElse("") + Help.of(manifest.format(), name.isEmpty() ? "item" : name, outer(manifest, step))));
	}

	/** The shape with the key's help, of which the step holds one alternative only. */
	private static Shape outer(Manifest manifest, Trail.Step step) {
		if (step.entry() == null || step.node().parent() == null) {
			return step.shape();
		}
		var map = Trail.shapeOf(manifest, step.node().parent());
		var shape = map == null ? null : manifest.format().child(map, step.entry().key().text());
		return shape == null ? step.shape() : shape;
	}

}
