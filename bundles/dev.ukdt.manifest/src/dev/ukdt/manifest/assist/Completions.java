package dev.ukdt.manifest.assist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.check.Edit;
import dev.ukdt.manifest.check.ValueText;
import dev.ukdt.manifest.schema.Choice;
import dev.ukdt.manifest.schema.Shape;
import dev.ukdt.manifest.schema.Type;

/** What can be written at an offset: keys that are not there yet, values, files, names declared elsewhere. */
public final class Completions {
	private final Manifest manifest;
	private final Place place;
	private final List<Proposal> proposals = new ArrayList<>();

	private Completions(Manifest manifest, Place place) {
		this.manifest = manifest;
		this.place = place;
	}

	/** Proposals that fit what is typed already, the best first. Never throws. */
	public static List<Proposal> at(Manifest manifest, int offset) {
		var completions = new Completions(manifest, Places.at(manifest, Math.clamp(offset, 0, manifest.text().length())));
		completions.collect();
		completions.proposals.sort(Comparator.comparingInt(Proposal::rank).thenComparing(Proposal::label));
		return List.copyOf(completions.proposals);
	}

	private void collect() {
		switch (place.kind()) {
		case KEY -> keys();
		case VALUE -> place.shape().all().forEach(this::values);
		case WORD -> words();
		case NOTHING -> {
			// Comments and places that the schema says nothing about.
		}
		}
	}

	private boolean fits(String name) {
		var typed = place.typed().toLowerCase(Locale.ROOT).strip();
		return typed.isEmpty() || name.toLowerCase(Locale.ROOT).contains(typed);
	}

	private int rank(String name, int base) {
		return base + (name.toLowerCase(Locale.ROOT).startsWith(place.typed().toLowerCase(Locale.ROOT).strip()) ? 0 : 100);
	}

	private void keys() {
		if (place.shape() == null) {
			return;
		}
		var there = new HashSet<>(place.keysThere());
		var repeat = manifest.format().duplicates() == null;
		names(place.shape(), there);
		place.shape().keys().forEach((key, shape) -> {
			var own = key.equals(place.typed());
			if (fits(key) && (repeat || own || !there.contains(key)) && !shape.about().isRemoved() && !key.equals("#text")) {
				var said = KeyWriting.of(manifest, place, key, shape);
				proposals.add(new Proposal(key.startsWith("@") ? key.substring(1) : key, Proposal.Kind.KEY, detail(shape), Help.of(manifest.format(), key, shape),
						new Edit(place.start(), place.end(), said.text()), said.caret(), rank(key, shape.required() ? 0 : 10)));
			}
		});
	}

	/** Usual keys of a map that takes any. */
	private void names(Shape map, Set<String> there) {
		for (var name : map.others() == null ? List.<Choice>of() : map.names()) {
			if (fits(name.value()) && (name.value().equals(place.typed()) || !there.contains(name.value()))) {
				var said = KeyWriting.of(manifest, place, name.value(), map.others());
				proposals.add(new Proposal(name.value(), Proposal.Kind.KEY, name.help(), name.help(), new Edit(place.start(), place.end(), said.text()), said.caret(), rank(name.value(), 10)));
			}
		}
	}

	private static String detail(Shape shape) {
		return (shape.required() ? "required, " : "") + shape.words();
	}

	private void values(Shape shape) {
		var rule = shape.value();
		var standard = shape.about().standard();
		for (var choice : rule.choices()) {
			value(choice, shape);
		}
		if (shape.types().contains(Type.BOOL) && rule.choices().isEmpty()) {
			var words = manifest.format().syntax().equals("kconfig") ? List.of("y", "n") : List.of("true", "false");
			words.forEach(word -> value(new Choice(word, ""), shape));
		}
		if (!standard.isEmpty() && rule.choices().isEmpty() && !shape.types().contains(Type.BOOL) && fits(standard)) {
			value(new Choice(standard, "the default"), shape);
		}
		if (rule.refersToFile()) {
			files();
		} else if (!rule.refers().isEmpty()) {
			References.names(manifest, rule.refers()).forEach(name -> add(name, Proposal.Kind.REFERENCE, rule.refers(), "", shape));
		}
	}

	private void value(Choice choice, Shape shape) {
		add(choice.value(), Proposal.Kind.VALUE, choice.help(), choice.help(), shape);
	}

	private void add(String value, Proposal.Kind kind, String detail, String help, Shape shape) {
		if (!fits(value)) {
			return;
		}
		var quote = place.quoted() && place.start() < manifest.text().length() ? manifest.text().charAt(place.start()) : 0;
		var text = place.quoted() ? quote + value + quote : ValueText.of(manifest, shape, value);
		proposals.add(new Proposal(value, kind, detail, help, new Edit(place.start(), place.end(), text), text.length(), rank(value, 0)));
	}

	private void files() {
		var typed = place.typed();
		var slash = typed.lastIndexOf('/');
		var folder = slash < 0 ? "" : typed.substring(0, slash + 1);
		for (var name : manifest.surroundings().list(folder.isEmpty() ? "." : folder)) {
			if (!name.startsWith(".") || typed.substring(slash + 1).startsWith(".")) {
				add(folder + name, Proposal.Kind.FILE, name.endsWith("/") ? "directory" : "file", "", place.shape());
			}
		}
	}

	private void words() {
		var format = manifest.format();
		format.words().forEach((label, shapes) -> shapes.forEach((word, shape) -> {
			if (fits(word) && !shape.about().isRemoved()) {
				proposals.add(new Proposal(word, label.equals("class") ? Proposal.Kind.CLASS : Proposal.Kind.VALUE, shape.about().help(), Help.of(format, word, shape),
						new Edit(place.start(), place.end(), word), word.length(), rank(word, 10)));
			}
		}));
		var seen = new HashSet<String>();
		manifest.document().words().stream().filter(word -> word.label().equals("element") || word.label().equals("class") || word.label().equals("name"))
				.filter(word -> word.end() != place.end() && !format.words().getOrDefault("class", java.util.Map.of()).containsKey(word.text()))
				.filter(word -> fits(word.text()) && seen.add(word.text()) && seen.size() < 200)
				.forEach(word -> proposals.add(new Proposal(word.text(), Proposal.Kind.REFERENCE, word.label(), "", new Edit(place.start(), place.end(), word.text()),
						word.text().length(), rank(word.text(), 5))));
	}
}
