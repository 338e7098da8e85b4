package dev.ukdt.manifest.syntax;

import java.util.Set;

import dev.ukdt.manifest.tree.Document;
import dev.ukdt.manifest.tree.Entry;
import dev.ukdt.manifest.tree.Node;
import dev.ukdt.manifest.tree.Node.Kind;
import dev.ukdt.manifest.tree.Span;

/**
 * MirageOS {@code config.ml} as far as text goes: top-level {@code let} bindings are the tree, applied names are words labelled
 * {@code call}, texts that name packages are labelled {@code package}. Brackets, texts and comments must be closed; the rest is OCaml's business.
 */
public final class MirageParser implements Parser {
	private static final Set<String> KEYWORDS = Set.of("let", "in", "and", "rec", "open", "fun", "function", "match", "with", "if", "then", "else",
			"begin", "end", "module", "struct", "type", "of", "true", "false", "when", "as");

	@Override
	public Document parse(String text) {
		return new Mirage(text).read();
	}

	private static final class Mirage extends Reading {
		private final Node root = Node.map(0);
		private final StringBuilder brackets = new StringBuilder();
		private final int[] opened = new int[Node.DEEPEST + 2];
		private boolean afterPackage;
		private String before = "";

		Mirage(String text) {
			super(text);
		}

		Document read() {
			try {
				while (!atEnd()) {
					token();
				}
				if (!brackets.isEmpty()) {
					var at = opened[brackets.length() - 1];
					problem(at, at + 1, "this bracket is never closed");
				}
			} catch (Stop e) {
				// The problem is told already.
			}
			return document(root.endAt(length));
		}

		private void token() {
			var c = peek();
			if (!Character.isLetter(c) && !Character.isWhitespace(c)) {
				before = "";
			}
			if (at("(*")) {
				nestedComment();
			} else if (c == '"') {
				string();
			} else if (c == '{' && (peek(1) == '|' || Character.isLowerCase(peek(1)) && text.startsWith("|", wordEnd(pos + 1)))) {
				quotedString();
			} else if (c == '\'' && (peek(2) == '\'' || peek(1) == '\\')) {
				var close = text.indexOf('\'', pos + 2);
				pos = close < 0 ? pos + 1 : close + 1;
			} else if (Character.isLetter(c) || c == '_') {
				word();
			} else if (c == '(' || c == '[' || c == '{') {
				enter(brackets.length());
				opened[brackets.length()] = pos;
				brackets.append(c);
				pos++;
			} else if (c == ')' || c == ']' || c == '}') {
				closing(c);
			} else {
				pos++;
			}
		}

		private void closing(char c) {
			var last = brackets.isEmpty() ? 0 : brackets.charAt(brackets.length() - 1);
			if (last == (c == ')' ? '(' : c == ']' ? '[' : '{')) {
				brackets.setLength(brackets.length() - 1);
			} else {
				problem(pos, pos + 1, last == 0 ? "there is no bracket that this could close" : "the bracket that is open here is another one");
				if (last != 0) {
					brackets.setLength(brackets.length() - 1);
				}
			}
			pos++;
		}

		private int wordEnd(int from) {
			var at = from;
			while (at < length && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_' || text.charAt(at) == '\'')) {
				at++;
			}
			return at;
		}

		private void word() {
			enter(1);
			var start = pos;
			pos = wordEnd(pos);
			while (peek() == '.' && Character.isLetter(peek(1))) {
				pos = wordEnd(pos + 1);
			}
			var said = text.substring(start, pos);
			if (KEYWORDS.contains(said)) {
				words.add(Node.scalar(Kind.WORD, start, pos, said).labelled("keyword"));
			} else if (before.equals("let") && (start < 2 || lineBegin(start))) {
				root.add(new Entry(Node.scalar(Kind.STRING, start, pos, said), Node.scalar(Kind.OPEN, pos, pos, "")));
			} else {
				words.add(Node.scalar(Kind.WORD, start, pos, said).labelled(peek() == ':' && start > 0 && text.charAt(start - 1) == '~' ? "label" : "call"));
			}
			afterPackage = said.equals("package") || afterPackage && (said.equals("min") || said.equals("max"));
			before = said;
		}

		private boolean lineBegin(int start) {
			var at = text.lastIndexOf("let", start);
			return at == 0 || at > 0 && isNewline(text.charAt(at - 1));
		}

		private void string() {
			var start = pos;
			passQuoted(true);
			words.add(Node.scalar(Kind.STRING, start, pos, text.substring(start + 1, Math.max(start + 1, pos - 1))).labelled(afterPackage ? "package" : "text"));
			afterPackage = false;
		}

		private void quotedString() {
			var start = pos;
			var bar = text.indexOf('|', pos);
			var end = text.indexOf("|" + text.substring(pos + 1, bar) + "}", bar + 1);
			if (end < 0) {
				problem(start, bar + 1, "this text is never closed");
			}
			pos = end < 0 ? length : end + bar - start + 1;
		}

		private void nestedComment() {
			var start = pos;
			var level = 0;
			while (pos < length) {
				if (at("(*")) {
					level++;
					pos += 2;
				} else if (at("*)")) {
					pos += 2;
					if (--level == 0) {
						break;
					}
				} else {
					pos++;
				}
			}
			if (level > 0) {
				problem(start, start + 2, "this comment is never closed");
			}
			comments.add(new Span(start, pos));
		}
	}
}
