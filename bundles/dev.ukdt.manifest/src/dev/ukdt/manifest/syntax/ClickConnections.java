package dev.ukdt.manifest.syntax;

import java.util.ArrayList;
import java.util.List;

import dev.ukdt.manifest.tree.Entry;
import dev.ukdt.manifest.tree.Node;
import dev.ukdt.manifest.tree.Node.Kind;

/** The connections of Click: elements one behind the other, which may be declared there. Keeps every use of an element for those who check them. */
abstract class ClickConnections extends ClickWords {
	/** How far ahead names between commas are looked through for a declaration. */
	private static final int LONGEST_LIST = 1000;

	private final List<ClickUse> uses = new ArrayList<>();

	ClickConnections(String text) {
		super(text);
	}

	/** Every use of an element; to be asked when all is read. */
	public final List<ClickUse> uses() {
		return uses;
	}

	/** @param close the bracket that ends them, 0 for the end of the file */
	abstract void statements(Node scope, int depth, char close);

	/** A compound element, at its brace. */
	abstract Node compound(int depth);

	final void connection(Node scope, int depth) {
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
