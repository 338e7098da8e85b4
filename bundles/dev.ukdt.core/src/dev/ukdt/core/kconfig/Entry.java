package dev.ukdt.core.kconfig;

import java.util.ArrayList;
import java.util.List;

/** A {@code config}, {@code choice} or {@code menu} as the files say it, with what lies below it. Filled while it is read, constant afterwards. */
final class Entry {
	enum Kind {
		CONFIG, CHOICE, MENU
	}

	/** What a property says, and the condition under which it says so. */
	record Conditional(Expression value, Expression when) {
	}

	final Kind kind;
	/** The symbol's name; a choice has none in the files and gets one from its place. */
	final String name;
	final Entry parent;
	/** {@code bool}, {@code tristate}, {@code int}, {@code hex} or {@code string}; empty where another entry of the symbol says it. */
	String type = "";
	String prompt = "";
	/** What must hold for the prompt to be shown, beside {@link #needs}. */
	Expression promptWhen = Expression.ALWAYS;
	/** What must hold for the entry to count, with all that it lies in. */
	Expression needs = Expression.ALWAYS;
	String help = "";
	final List<Conditional> defaults = new ArrayList<>();
	final List<Conditional> selects = new ArrayList<>();
	final List<Conditional> implies = new ArrayList<>();
	final List<Entry> children = new ArrayList<>();

	Entry(Kind kind, String name, Entry parent) {
		this.kind = kind;
		this.name = name;
		this.parent = parent;
	}

	boolean isMemberOfChoice() {
		return kind == Kind.CONFIG && parent != null && parent.kind == Kind.CHOICE;
	}

	boolean hasPrompt() {
		return !prompt.isEmpty();
	}
}
