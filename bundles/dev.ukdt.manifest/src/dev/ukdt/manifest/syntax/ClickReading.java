package dev.ukdt.manifest.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.ukdt.manifest.tree.Document;
import dev.ukdt.manifest.tree.Entry;
import dev.ukdt.manifest.tree.Node;
import dev.ukdt.manifest.tree.Node.Kind;

/** Reads one Click configuration, and keeps every use of an element for those who check connections. */
public final class ClickReading extends ClickWords {
	private static final Set<String> DIRECTIVES = Set.of("require", "provide", "define", "var");
	/** How far ahead names between commas are looked through for a declaration. */
	private static final int LONGEST_LIST = 1000;
	private final Node root = Node.map(0);
	private final List<ClickUse> uses = new ArrayList<>();
	private boolean libraries;

	public ClickReading(String text) {
		super(text);
	}

	/** Every use of an element; to be asked after {@link #read}. */
	public List<ClickUse> uses() {
		return uses;
	}

	/** Whether other files are read in that may declare more. */
	public boolean hasLibraries() {
		return libraries;
	}

	/** To be called once. */
	public Document read() {
		try {
			statements(root, 0, (char) 0);
			if (!atEnd()) {
				problem(pos, pos + 1, "there is no bracket that this could close");
			}
		} catch (Stop e) {
			// The problem is told already.
		}
		return document(root.endAt(length));
	}

	/** @param close the bracket that ends them, 0 for the end of the file */
	private void statements(Node scope, int depth, char close) {
		enter(depth);
		while (true) {
			skipSpace();
			if (atEnd() || peek() == close && close != 0) {
				return;
			}
			var before = pos;
			if (peek() == ';' || peek() == ',' || peek() == '|') {
				pos++;
			} else if (peek() == '}' || peek() == ')') {
				if (close == 0) {
					problem(pos, pos + 1, "there is no bracket that this could close");
					pos++;
				} else {
					return;
				}
			} else {
				statement(scope, depth);
			}
			if (pos == before) {
				problem(pos, pos + 1, "this character cannot stand here");
				pos++;
			}
		}
	}

	private void statement(Node scope, int depth) {
		var word = peekWord();
		if (word.equals("elementclass")) {
			elementclass(scope, depth);
		} else if (DIRECTIVES.contains(word) && nextAfter(word.length()) == '(') {
			word("keyword");
			skipSpace();
			var from = pos;
			configuration();
			libraries |= word.equals("require") && text.substring(from, pos).contains("library");
		} else {
			connection(scope, depth);
		}
	}

	private void elementclass(Node scope, int depth) {
		word("keyword");
		skipSpace();
		var name = word("class");
		if (name == null) {
			problem(pos, pos + 1, "expected the name of the compound element");
			return;
		}
		skipSpace();
		if (peek() == '{') {
			scope.add(new Entry(name, compound(depth)));
			return;
		}
		var other = word("class");
		if (other == null) {
			problem(name.start(), name.end(), "expected { or another element's class behind the name");
		} else {
			scope.add(new Entry(name, Node.scalar(Kind.WORD, other.start(), other.end(), other.text()).labelled("class")));
		}
	}

	private Node compound(int depth) {
		var open = pos;
		var map = Node.map(pos).labelled("compound").inBrackets();
		pos++;
		parameters();
		statements(map, depth + 1, '}');
		if (peek() == '}') {
			pos++;
		} else {
			problem(open, open + 1, "this brace is never closed");
		}
		return map.endAt(pos);
	}

	/** {@code $a, KEYWORD $b |} at the beginning of a compound. */
	private void parameters() {
		var mark = pos;
		var at = pos;
		while (at < length && "{};(->[".indexOf(text.charAt(at)) < 0 && text.charAt(at) != '|') {
			at++;
		}
		if (at < length && text.charAt(at) == '|' && (at + 1 >= length || text.charAt(at + 1) != '|')) {
			while (pos < at) {
				skipSpace();
				var start = pos;
				while (pos < at && (peek() == '$' || Character.isLetterOrDigit(peek()) || peek() == '_')) {
					pos++;
				}
				if (pos > start) {
					words.add(Node.scalar(Kind.WORD, start, pos, text.substring(start, pos)).labelled("variable"));
				} else {
					pos++;
				}
			}
			pos = at + 1;
		} else {
			pos = mark;
		}
	}

	private void connection(Node scope, int depth) {
		var arrow = false;
		while (true) {
			skipSpace();
			var input = ports();
			skipSpace();
			if (!element(scope, depth, input, arrow)) {
				var portOfCompound = depth > 0 && input != null && (arrow || at("->") || at("=>"));
				if (portOfCompound && (at("->") || at("=>"))) {
					pos += 2;
					arrow = true;
					continue;
				}
				if (!portOfCompound && (arrow || input != null)) {
					problem(pos, Math.min(pos + 1, length), "expected an element here");
				}
				return;
			}
			skipSpace();
			if (at("->") || at("=>")) {
				pos += 2;
				arrow = true;
			} else if (peek() == ',') {
				pos++;
				arrow = false;
			} else {
				return;
			}
		}
	}

	private boolean element(Node scope, int depth, Node input, boolean connected) {
		if (peek() == '{') {
			compound(depth);
			finish(scope, null, null, false, input, connected);
			return true;
		}
		if (peek() == '(') {
			pos++;
			statements(scope, depth + 1, ')');
			if (peek() == ')') {
				pos++;
			}
			finish(scope, null, null, false, input, connected);
			return true;
		}
		var name = word("");
		if (name == null) {
			return false;
		}
		var names = new ArrayList<>(List.of(name));
		skipSpace();
		while (peek() == ',' && declaresLater()) {
			pos++;
			skipSpace();
			var next = word("");
			if (next == null) {
				break;
			}
			names.add(next);
			skipSpace();
		}
		if (at("::")) {
			pos += 2;
			declare(scope, depth, names, input, connected);
			return true;
		}
		var anonymous = peek() == '(';
		name.labelled(anonymous ? "class" : "element");
		if (anonymous) {
			configuration();
		}
		finish(scope, anonymous ? null : name, anonymous ? name : null, false, input, connected);
		return true;
	}

	/** Whether names between commas end with a declaration. */
	private boolean declaresLater() {
		var at = pos;
		var limit = Math.min(length, pos + LONGEST_LIST);
		while (at < limit && (Character.isLetterOrDigit(text.charAt(at)) || ", \t_@/\r\n".indexOf(text.charAt(at)) >= 0)) {
			at++;
		}
		return text.startsWith("::", at);
	}

	private void declare(Node scope, int depth, List<Node> names, Node input, boolean connected) {
		names.forEach(name -> name.labelled("element"));
		skipSpace();
		Node type = null;
		Node value;
		if (peek() == '{') {
			value = compound(depth);
		} else {
			type = word("class");
			if (type == null) {
				problem(names.getFirst().start(), pos, "expected an element's class behind ::");
				return;
			}
			value = Node.scalar(Kind.WORD, type.start(), type.end(), type.text()).labelled("class");
		}
		skipSpace();
		if (peek() == '(') {
			configuration();
		}
		for (var name : names) {
			scope.add(new Entry(name, value.isMap() && name != names.getFirst() ? Node.scalar(Kind.OPEN, value.start(), value.start(), "") : value));
		}
		for (var name : names.subList(0, names.size() - 1)) {
			uses.add(new ClickUse(scope, name, type, true, -1, -1, null, null));
		}
		finish(scope, names.getLast(), type, true, input, connected);
	}

	private void finish(Node scope, Node name, Node type, boolean declares, Node input, boolean connected) {
		skipSpace();
		var output = ports();
		skipSpace();
		var goesOn = at("->") || at("=>");
		uses.add(new ClickUse(scope, name, type, declares, input != null ? Integer.parseInt(input.text()) : connected ? 0 : -1,
				output != null ? Integer.parseInt(output.text()) : goesOn ? 0 : -1, input, output));
	}
}
