package dev.ukdt.core.kconfig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import dev.ukdt.core.descriptor.DescriptorException;

/** Reads Kconfig files into entries. What it does not know, such as a comment to show, it passes over. */
final class KconfigParser {
	private static final Pattern WORD = Pattern.compile("\\s*(-*\\w+-*)\\s*(.*)");
	private static final Pattern FIRST = Pattern.compile("(\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*'|.*?)(?:\\s+if\\s+(.*)|\\s*)");
	private static final int DEEPEST = 20;

	private final Macros macros;
	private final Path base;
	private final Entry root = new Entry(Entry.Kind.MENU, "", null);
	private final Deque<Scope> scopes = new ArrayDeque<>();
	private Entry current;
	private int choices;
	private int depth;

	/** What is open: where entries go, and what they need. */
	private record Scope(Entry parent, Expression needs) {
	}

	/** An error that says in which file and line it is. */
	private static final class Placed extends RuntimeException {
		private static final long serialVersionUID = 1L;

		Placed(Path file, int line, String message) {
			super(file + ":" + line + ": " + message);
		}
	}

	/** @param base the folder in which files that are taken in lie */
	private KconfigParser(Path base, Map<String, String> variables) {
		this.base = base;
		macros = new Macros(variables);
		scopes.push(new Scope(root, Expression.ALWAYS));
		current = root;
	}

	/**
	 * Reads a file and all that it takes in. Blocks on them; runs nothing.
	 *
	 * @param variables those that the files name as {@code $(NAME)}
	 * @return a menu of everything
	 * @throws DescriptorException with the file and the line that cannot be understood
	 */
	static Entry parse(Path file, Map<String, String> variables) throws IOException {
		var parser = new KconfigParser(file.toAbsolutePath().getParent(), variables);
		try {
			parser.read(file);
		} catch (Placed e) {
			throw new DescriptorException(e.getMessage());
		}
		return parser.root;
	}

	private void read(Path file) throws IOException {
		if (depth++ == DEEPEST) {
			throw new DescriptorException(file + " is taken in by itself");
		}
		var lines = new LogicalLines(Files.readString(file));
		while (lines.hasNext()) {
			var line = lines.next();
			try {
				read(line, lines, file);
			} catch (DescriptorException e) {
				throw new Placed(file, lines.number(), e.getMessage());
			}
		}
		depth--;
	}

	private void read(String line, LogicalLines lines, Path file) throws IOException {
		var word = WORD.matcher(line);
		if (line.isBlank() || !word.matches()) {
			return;
		}
		var rest = word.group(2).strip();
		switch (word.group(1)) {
		case "config", "menuconfig" -> open(Entry.Kind.CONFIG, rest);
		case "choice" -> into(open(Entry.Kind.CHOICE, "choice " + ++choices), Expression.ALWAYS);
		case "menu" -> into(named(open(Entry.Kind.MENU, ""), rest), Expression.ALWAYS);
		case "if" -> condition(ExpressionParser.parse(macros.expand(rest)));
		case "endif", "endmenu", "endchoice" -> leave();
		// What a comment needs is of no use to anybody else.
		case "comment" -> current = new Entry(Entry.Kind.MENU, "", null);
		case "source", "rsource", "osource", "orsource" -> source(rest, file, word.group(1).endsWith("rsource"));
		case "mainmenu" -> root.prompt = ExpressionParser.unquoted(macros.expand(rest));
		case "help", "---help---" -> current.help = lines.indented();
		default -> property(word.group(1), rest);
		}
	}

	private Entry open(Entry.Kind kind, String name) {
		var scope = scopes.peek();
		current = new Entry(kind, name, scope.parent());
		current.needs = scope.needs();
		scope.parent().children.add(current);
		return current;
	}

	private Entry named(Entry entry, String prompt) {
		entry.prompt = ExpressionParser.unquoted(macros.expand(prompt));
		return entry;
	}

	private void into(Entry entry, Expression needs) {
		scopes.push(new Scope(entry, Expression.both(entry.needs, needs)));
	}

	/** What needs just the entry before it belongs below that entry. */
	private void condition(Expression needs) {
		var scope = scopes.peek();
		var last = scope.parent().children.isEmpty() ? null : scope.parent().children.getLast();
		var below = last != null && last.kind == Entry.Kind.CONFIG && needs.equals(new Expression.Name(last.name));
		scopes.push(new Scope(below ? last : scope.parent(), Expression.both(scope.needs(), needs)));
	}

	private void leave() {
		if (scopes.size() == 1) {
			throw new DescriptorException("it ends what was not begun");
		}
		scopes.pop();
		current = root;
	}

	private void source(String place, Path file, boolean relative) throws IOException {
		if (Macros.isCommand(place)) {
			var gathered = macros.gathered(place);
			if (!gathered.title().isEmpty()) {
				into(named(open(Entry.Kind.MENU, ""), gathered.title()), Expression.ALWAYS);
			}
			readAll(gathered.files());
			if (!gathered.title().isEmpty()) {
				leave();
			}
			return;
		}
		var name = ExpressionParser.unquoted(macros.expand(place));
		var taken = (relative ? file.toAbsolutePath().getParent() : base).resolve(name);
		if (Files.isRegularFile(taken)) {
			read(taken);
		}
	}

	private void readAll(List<Path> files) throws IOException {
		for (var file : files) {
			read(file);
		}
	}

	private void property(String word, String rest) {
		switch (word) {
		case "bool", "tristate", "int", "hex", "string" -> {
			current.type = word;
			prompt(rest);
		}
		case "def_bool", "def_tristate" -> {
			current.type = word.substring("def_".length());
			current.defaults.add(conditional(rest));
		}
		case "prompt" -> prompt(rest);
		case "default" -> current.defaults.add(conditional(rest));
		case "select" -> current.selects.add(conditional(rest));
		case "imply" -> current.implies.add(conditional(rest));
		case "depends" -> needs(ExpressionParser.parse(macros.expand(rest.replaceFirst("^on\\s+", ""))));
		default -> {
			// Ranges, options and what later Kconfigs may bring are the tool's own to judge.
		}
		}
	}

	/** What a menu or a choice needs, all that lies in it needs too. */
	private void needs(Expression needs) {
		current.needs = Expression.both(current.needs, needs);
		var scope = scopes.peek();
		if (scope.parent() == current) {
			scopes.pop();
			scopes.push(new Scope(current, Expression.both(scope.needs(), needs)));
		}
	}

	private void prompt(String rest) {
		var parts = FIRST.matcher(macros.expand(rest));
		if (!rest.isEmpty() && parts.matches()) {
			current.prompt = ExpressionParser.unquoted(parts.group(1));
			current.promptWhen = when(parts.group(2));
		}
	}

	private Entry.Conditional conditional(String rest) {
		var parts = FIRST.matcher(macros.expand(rest));
		parts.matches();
		var value = parts.group(1).isBlank() ? new Expression.Name("n") : ExpressionParser.parse(parts.group(1));
		return new Entry.Conditional(value, when(parts.group(2)));
	}

	private static Expression when(String condition) {
		return condition == null ? Expression.ALWAYS : ExpressionParser.parse(condition);
	}
}
