package dev.ukdt.manifest.syntax;

import dev.ukdt.manifest.tree.Document;
import dev.ukdt.manifest.tree.Entry;
import dev.ukdt.manifest.tree.Node;
import dev.ukdt.manifest.tree.Node.Kind;

/** Reads one file of NaCl: its declarations and the bodies of its functions. */
final class NaclReading extends NaclExpressions {
	private final Node root = Node.map(0);

	NaclReading(String text) {
		super(text);
	}

	Document read() {
		try {
			skipSpace();
			while (!atEnd()) {
				declaration();
				skipSpace();
			}
		} catch (Stop e) {
			// The problem is told already.
		}
		new NaclDeclarations(root).continueAssigned();
		return document(root.endAt(length));
	}

	private void declaration() {
		enter(1);
		if (isDigit(peek()) || peek() == '(') {
			value(1); // The grammar takes a number here, and does nothing with it.
			return;
		}
		if (!isLetter(peek())) {
			problem(pos, pos + 1, "expected a declaration, such as Iface eth0 {...}, or name: value");
			pos++;
			return;
		}
		var key = path();
		skipSpace();
		if (at("::")) {
			root.add(function(key, 1));
		} else if (peek() == ':') {
			pos++;
			root.add(new Entry(key, orNothing(value(1))));
		} else if (isLetter(peek())) {
			root.add(typed(key));
		} else {
			problem(key.start(), key.end(), "expected a name, : or :: behind " + quote(key.text()));
			root.add(new Entry(key, Node.scalar(Kind.NULL, key.end(), key.end(), "")));
		}
	}

	private Node orNothing(Node value) {
		return value == null ? Node.scalar(Kind.NULL, Math.min(pos, length), Math.min(pos, length), "") : value;
	}

	/** {@code TYPE NAME VALUE}. */
	private Entry typed(Node type) {
		var named = Node.map(pos);
		var name = name();
		named.add(new Entry(name, orNothing(value(2))));
		return new Entry(type, named);
	}

	/** {@code TYPE::PROTOCOL NAME? {BODY}}, at the colons. */
	private Entry function(Node type, int depth) {
		enter(depth);
		pos += 2;
		skipSpace();
		var named = Node.map(pos);
		var protocol = name();
		if (protocol == null) {
			problem(type.start(), pos, "expected a protocol behind ::, such as IP");
			return new Entry(type, Node.scalar(Kind.NULL, pos, pos, ""));
		}
		named.labelled(protocol.text());
		words.add(Node.scalar(Kind.WORD, protocol.start(), protocol.end(), protocol.text()).labelled("class"));
		skipSpace();
		var name = name();
		skipSpace();
		if (peek() != '{') {
			problem(pos, Math.min(pos + 1, length), "expected { before the function's body");
			named.add(new Entry(name == null ? protocol : name, Node.scalar(Kind.NULL, pos, pos, "")));
		} else {
			named.add(new Entry(name == null ? Node.scalar(Kind.STRING, protocol.end(), protocol.end(), protocol.text()) : name, body(depth)));
		}
		return new Entry(type, named);
	}

	private Node body(int depth) {
		enter(depth);
		var open = pos;
		var body = Node.map(pos++).inBrackets().labelled(NaclParser.BODY);
		while (true) {
			skipSpace();
			if (atEnd()) {
				problem(open, open + 1, "this brace is never closed");
				return body.endAt(pos);
			}
			if (peek() == '}') {
				if (body.entries().isEmpty()) {
					problem(open, pos + 1, "a body cannot be empty");
				}
				pos++;
				return body.endAt(pos);
			}
			if (!isLetter(peek())) {
				problem(pos, pos + 1, "expected an action, a condition or a function");
				pos++;
			} else {
				element(body, depth);
			}
		}
	}

	private void element(Node body, int depth) {
		var start = pos;
		var word = path();
		skipSpace();
		if (word.text().equals("if")) {
			condition(body, keyword(start, word.end()), depth);
		} else if (word.text().equals("else")) {
			problem(start, word.end(), "there is no if before this else");
			keyword(start, word.end());
		} else if (at("::")) {
			body.add(function(word, depth + 1));
		} else {
			words.add(Node.scalar(Kind.WORD, start, word.end(), word.text()).labelled("call"));
			body.add(new Entry(word, peek() == '(' ? arguments(depth) : Node.scalar(Kind.NULL, word.end(), word.end(), "")));
		}
	}

	private void condition(Node body, Node word, int depth) {
		if (peek() != '(') {
			problem(word.start(), word.end(), "expected ( behind if");
			return;
		}
		var open = pos++;
		expression(depth + 1);
		if (!closes(open)) {
			while (!atEnd() && !isNewline(peek()) && peek() != '{') {
				pos++;
			}
		}
		branch(body, word, depth);
		skipSpace();
		if (passes("else")) {
			branch(body, keyword(pos - 4, pos), depth);
		}
	}

	private void branch(Node body, Node word, int depth) {
		skipSpace();
		if (peek() == '{') {
			body.add(new Entry(word, body(depth + 1)));
		} else {
			problem(pos, Math.min(pos + 1, length), "expected { behind " + word.text());
			body.add(new Entry(word, Node.scalar(Kind.NULL, Math.min(pos, length), Math.min(pos, length), "")));
		}
	}

	private Node arguments(int depth) {
		var open = pos;
		var list = Node.list(pos++).inBrackets();
		while (true) {
			skipSpace();
			if (peek() == ')') {
				pos++;
				return list.endAt(pos);
			}
			var value = value(depth + 1);
			if (value != null) {
				list.add(value);
			}
			if (value == null || !comma(')')) {
				problem(open, open + 1, "this bracket is never closed: expected )");
				pos = Math.max(pos, lineEnd(Math.min(pos, length)));
				return list.endAt(pos);
			}
		}
	}
}
