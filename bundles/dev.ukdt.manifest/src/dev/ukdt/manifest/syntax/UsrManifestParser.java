package dev.ukdt.manifest.syntax;

import dev.ukdt.manifest.tree.Document;
import dev.ukdt.manifest.tree.Entry;
import dev.ukdt.manifest.tree.Node;
import dev.ukdt.manifest.tree.Node.Kind;

/** OSv's {@code usr.manifest}: lines {@code guest: host}. */
public final class UsrManifestParser implements Parser {
	@Override
	public Document parse(String text) {
		return new UsrManifest(text).read();
	}

	private static final class UsrManifest extends LineReading {
		UsrManifest(String text) {
			super(text);
		}

		@Override
		void head() {
			var start = pos;
			skipLine();
			if (!text.substring(start, pos).strip().equals("[manifest]")) {
				problem(start, pos, "the only section is [manifest]");
			}
		}

		@Override
		void setting() {
			var start = pos;
			var end = lineEnd(pos);
			var colon = pos;
			while (colon < end && text.charAt(colon) != ':') {
				colon++;
			}
			var key = trimmed(start, colon, Kind.STRING);
			if (colon == end) {
				problem(start, end, "expected GUEST: HOST");
				root.add(new Entry(key, Node.scalar(Kind.NULL, end, end, "")));
			} else {
				var value = trimmed(colon + 1, end, Kind.WORD);
				if (value.start() == value.end()) {
					problem(start, end, "a path on the host is missing behind the colon");
				}
				root.add(new Entry(key, value));
			}
			pos = end;
		}

		private Node trimmed(int from, int to, Kind kind) {
			while (from < to && isBlank(text.charAt(from))) {
				from++;
			}
			while (to > from && isBlank(text.charAt(to - 1))) {
				to--;
			}
			return Node.scalar(kind, from, to, text.substring(from, to));
		}
	}
}
