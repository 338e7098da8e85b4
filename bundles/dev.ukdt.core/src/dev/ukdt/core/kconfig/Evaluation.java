package dev.ukdt.core.kconfig;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What every symbol is, given what a person chose, by Kconfig's rules: a choice counts while its prompt is shown, a default otherwise,
 * and never less than what another symbol selects. Values are worked out when they are asked for. One thread.
 */
final class Evaluation implements Expression.Values {
	private final Index index;
	private final Map<String, String> chosen;
	private final Map<String, String> known = new HashMap<>();
	private final Set<String> asked = new HashSet<>();
	private int circles;

	/** The entries by name, and who selects or implies whom. Constant. */
	record Index(Map<String, List<Entry>> entries, Map<String, List<Selection>> selections, Map<String, List<Selection>> implications) {
		static Index of(Entry root) {
			var index = new Index(new HashMap<>(), new HashMap<>(), new HashMap<>());
			index.add(root);
			return index;
		}

		private void add(Entry entry) {
			if (!entry.name.isEmpty()) {
				entries.computeIfAbsent(entry.name, name -> new ArrayList<>()).add(entry);
				entry.selects.forEach(it -> add(entry, it, selections));
				entry.implies.forEach(it -> add(entry, it, implications));
			}
			entry.children.forEach(this::add);
		}

		private static void add(Entry by, Entry.Conditional wish, Map<String, List<Selection>> to) {
			if (wish.value() instanceof Expression.Name target) {
				to.computeIfAbsent(target.name(), name -> new ArrayList<>()).add(new Selection(by, wish.when()));
			}
		}

		List<Entry> of(String name) {
			return entries.getOrDefault(name, List.of());
		}

		String type(String name) {
			return of(name).stream().map(entry -> entry.type).filter(type -> !type.isEmpty()).findFirst().orElse("");
		}
	}

	private record Selection(Entry by, Expression when) {
	}

	Evaluation(Index index, Map<String, String> chosen) {
		this.index = index;
		this.chosen = chosen;
	}

	@Override
	public Tristate tristate(String name) {
		return index.of(name).isEmpty() ? Tristate.N : Tristate.of(text(name));
	}

	@Override
	public String text(String name) {
		var value = known.get(name);
		if (value != null) {
			return value;
		}
		if (index.of(name).isEmpty()) {
			return name;
		}
		if (!asked.add(name)) {
			// Files may go in circles: what is being worked out counts as not set.
			circles++;
			return "n";
		}
		var before = circles;
		value = isLogic(name) ? logic(name).text() : words(name);
		asked.remove(name);
		if (asked.isEmpty() || circles == before) {
			known.put(name, value);
		}
		return value;
	}

	boolean isLogic(String name) {
		return switch (index.type(name)) {
		case "int", "hex", "string" -> false;
		default -> true;
		};
	}

	/** Whether a person can set the entry now. */
	boolean isShown(Entry entry) {
		return shown(entry) != Tristate.N;
	}

	private Tristate shown(Entry entry) {
		return entry.hasPrompt() ? entry.needs.in(this).and(entry.promptWhen.in(this)) : Tristate.N;
	}

	private Tristate shown(String name) {
		return index.of(name).stream().map(this::shown).reduce(Tristate.N, Tristate::or);
	}

	private Tristate logic(String name) {
		var member = index.of(name).stream().filter(Entry::isMemberOfChoice).findFirst();
		if (member.isPresent()) {
			return Tristate.of(selected(member.get().parent).filter(it -> it.name.equals(name)).isPresent());
		}
		var shown = shown(name);
		var own = shown != Tristate.N && chosen.containsKey(name) ? Tristate.of(chosen.get(name)).and(shown) : usual(name).or(implied(name));
		var value = own.or(forced(name));
		return index.type(name).equals("bool") && value == Tristate.M ? Tristate.Y : value;
	}

	private Tristate usual(String name) {
		return index.of(name).stream().filter(entry -> entry.needs.in(this) != Tristate.N).flatMap(entry -> entry.defaults.stream())
				.filter(it -> it.when().in(this) != Tristate.N).findFirst().map(it -> it.value().in(this).and(it.when().in(this))).orElse(Tristate.N);
	}

	/** The symbols that select this one now. */
	List<String> selectors(String name) {
		return index.selections().getOrDefault(name, List.of()).stream()
				.filter(it -> it.when().in(this).and(tristate(it.by().name)) != Tristate.N).map(it -> it.by().name).distinct().toList();
	}

	private Tristate forced(String name) {
		return wished(index.selections().getOrDefault(name, List.of()));
	}

	/** What others would like, as far as the symbol's own needs allow it. */
	private Tristate implied(String name) {
		var wished = wished(index.implications().getOrDefault(name, List.of()));
		return wished == Tristate.N ? wished : index.of(name).stream().map(entry -> entry.needs.in(this)).reduce(Tristate.N, Tristate::or).and(wished);
	}

	private Tristate wished(List<Selection> by) {
		return by.stream().map(it -> tristate(it.by().name).and(it.when().in(this))).reduce(Tristate.N, Tristate::or);
	}

	private String words(String name) {
		if (shown(name) != Tristate.N && chosen.containsKey(name)) {
			return chosen.get(name);
		}
		return index.of(name).stream().filter(entry -> entry.needs.in(this) != Tristate.N).flatMap(entry -> entry.defaults.stream())
				.filter(it -> it.when().in(this) != Tristate.N).findFirst().map(it -> literal(it.value())).orElse("");
	}

	private String literal(Expression value) {
		return value instanceof Expression.Text text ? text.text() : value instanceof Expression.Name name ? text(name.name()) : "";
	}

	/** The member of a choice that counts now. */
	Optional<Entry> selected(Entry choice) {
		if (choice.needs.in(this) == Tristate.N) {
			return Optional.empty();
		}
		var members = choice.children.stream().filter(it -> it.kind == Entry.Kind.CONFIG && isShown(it)).toList();
		var byPerson = members.stream().filter(it -> "y".equals(chosen.get(it.name))).findFirst();
		return byPerson.or(() -> choice.defaults.stream().filter(it -> it.when().in(this) != Tristate.N)
				.flatMap(it -> members.stream().filter(member -> member.name.equals(it.value().toString()))).findFirst()).or(() -> members.stream().findFirst());
	}
}
