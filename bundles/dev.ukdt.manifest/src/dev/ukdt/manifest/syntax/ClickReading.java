package dev.ukdt.manifest.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.ukdt.manifest.tree.Document;
import dev.ukdt.manifest.tree.Entry;
import dev.ukdt.manifest.tree.Node;
import dev.ukdt.manifest.tree.Node.Kind;
import dev.ukdt.manifest.tree.Span;

/** Reads one Click configuration, and keeps every use of an element for those who check connections. */
public final class ClickReading extends Reading {
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

	/** Ports in square brackets; null without them. */
	private Node ports() {
		if (peek() != '[') {
			return null;
		}
		var open = pos;
		pos++;
		var highest = Node.scalar(Kind.WORD, pos, pos, "-1");
		while (true) {
			skipSpace();
			var start = pos;
			while (Character.isDigit(peek())) {
				pos++;
			}
			if (pos > start) {
				var said = text.substring(start, pos);
				if (said.length() < 6 && Integer.parseInt(said) >= Integer.parseInt(highest.text())) {
					highest = Node.scalar(Kind.WORD, start, pos, said);
				}
			} else if (peek() == ']') {
				pos++;
				return highest;
			} else if (peek() == ',' || peek() == '-' || peek() == '*') {
				pos++;
			} else if (peek() == '$' || Character.isLetter(peek()) || peek() == '{' || peek() == '}' || peek() == ':' || peek() == '_') {
				pos++;
			} else {
				problem(open, open + 1, "this bracket holds ports, and is never closed");
				return highest;
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

	private String peekWord() {
		var at = pos;
		while (at < length && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
			at++;
		}
		return text.substring(pos, at);
	}

	private char nextAfter(int ahead) {
		while (isBlank(peek(ahead)) || isNewline(peek(ahead))) {
			ahead++;
		}
		return peek(ahead);
	}

	/** A name, with slashes, variables and at signs; null when there is none here. */
	private Node word(String label) {
		var start = pos;
		while (pos < length) {
			var c = peek();
			if (Character.isLetterOrDigit(c) || c == '_' || c == '@' || c == '$' || c == '/' && pos > start && peek(1) != '/' && peek(1) != '*') {
				pos++;
			} else if (c == '{' && pos > start && peek(-1) == '$') {
				var close = text.indexOf('}', pos);
				pos = close < 0 ? length : close + 1;
			} else {
				break;
			}
		}
		if (pos == start) {
			return null;
		}
		enter(1);
		var node = Node.scalar(Kind.WORD, start, pos, text.substring(start, pos)).labelled(label);
		words.add(node);
		return node;
	}

	/** Free text between round brackets. */
	private void configuration() {
		var open = pos;
		var nested = 0;
		while (pos < length) {
			var c = peek();
			if (c == '(') {
				nested++;
			} else if (c == ')') {
				if (--nested == 0) {
					pos++;
					return;
				}
			} else if (c == '"' || c == '\'') {
				skipQuoted(c);
				continue;
			} else if (c == '`') {
				// m4, which some configurations go through first, quotes like `this'
				var close = text.indexOf('\'', pos);
				pos = close < 0 ? pos : close;
			} else if (c == '\\' && peek(1) == '<') {
				var close = text.indexOf('>', pos);
				pos = close < 0 ? length : close;
			} else if (c == '/' && (peek(1) == '/' || peek(1) == '*')) {
				skipComment();
				continue;
			}
			pos++;
		}
		pos = length;
		problem(open, open + 1, "this bracket is never closed");
	}

	private void skipQuoted(char quote) {
		var start = pos;
		pos++;
		while (pos < length && peek() != quote) {
			pos += peek() == '\\' && quote == '"' ? 2 : 1;
		}
		if (pos >= length) {
			pos = length;
			problem(start, lineEnd(start), "this quote is never closed");
		} else {
			pos++;
		}
	}

	private void skipComment() {
		var start = pos;
		if (peek(1) == '*') {
			var close = text.indexOf("*/", pos + 2);
			if (close < 0) {
				problem(start, start + 2, "this comment is never closed");
			}
			pos = close < 0 ? length : close + 2;
		} else {
			skipLine();
		}
		comments.add(new Span(start, pos));
	}

	private void skipSpace() {
		while (pos < length) {
			var c = peek();
			if (c == '/' && (peek(1) == '/' || peek(1) == '*')) {
				skipComment();
			} else if (c == '#' && (pos == 0 || isNewline(peek(-1)))) {
				comment();
			} else if (isBlank(c) || isNewline(c) || c == '\f') {
				pos++;
			} else {
				return;
			}
		}
	}
}
