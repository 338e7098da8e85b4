package dev.ukdt.gdb.mi;

import dev.ukdt.gdb.mi.MiRecord.AsyncKind;
import dev.ukdt.gdb.mi.MiRecord.AsyncRecord;
import dev.ukdt.gdb.mi.MiRecord.Prompt;
import dev.ukdt.gdb.mi.MiRecord.ResultClass;
import dev.ukdt.gdb.mi.MiRecord.ResultRecord;
import dev.ukdt.gdb.mi.MiRecord.StreamKind;
import dev.ukdt.gdb.mi.MiRecord.StreamRecord;
import java.nio.charset.StandardCharsets;

/**
 * Parses lines of GDB/MI (mi2 and later) to records. Works on bytes, because a C string holds bytes of any charset,
 * and without recursion, so nesting of any depth is parsed. A parser is for one thread at a time and is used again
 * for each line.
 */
public final class MiParser {

	private final MiLine line = new MiLine();
	private final ValueStack stack = new ValueStack();

	/** Parses one line given without its line end. */
	public MiRecord parse(String text) throws MiSyntaxException {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		return parse(bytes, 0, bytes.length);
	}

	/** Parses the line in these bytes, without its line end; nothing of the array is kept. */
	public MiRecord parse(byte[] bytes, int offset, int length) throws MiSyntaxException {
		line.set(bytes, offset, length);
		long token = line.token();
		byte kind = line.peek();
		return switch (kind) {
		case '^' -> result(token);
		case '*' -> async(token, AsyncKind.EXEC);
		case '+' -> async(token, AsyncKind.STATUS);
		case '=' -> async(token, AsyncKind.NOTIFY);
		case '~' -> stream(StreamKind.CONSOLE);
		case '@' -> stream(StreamKind.TARGET);
		case '&' -> stream(StreamKind.LOG);
		case '(' -> prompt();
		default -> throw line.unexpected("A record");
		};
	}

	private MiRecord result(long token) throws MiSyntaxException {
		line.skip();
		ResultClass resultClass = ResultClass.of(line.name());
		if (resultClass == null) {
			throw line.unexpected("A result class");
		}
		return new ResultRecord(token, resultClass, results());
	}

	private MiRecord async(long token, AsyncKind kind) throws MiSyntaxException {
		line.skip();
		return new AsyncRecord(token, kind, line.name(), results());
	}

	private MiRecord stream(StreamKind kind) throws MiSyntaxException {
		line.skip();
		MiConst text = line.string();
		if (!line.atEnd()) {
			throw line.unexpected("The end of the line");
		}
		return new StreamRecord(kind, text);
	}

	private MiRecord prompt() throws MiSyntaxException {
		if (line.restIs("(gdb) ") || line.restIs("(gdb)")) {
			return new Prompt();
		}
		throw line.unexpected("The prompt");
	}

	/** The results after the class of a record: each begins with a comma. */
	private MiTuple results() throws MiSyntaxException {
		if (line.atEnd()) {
			return MiTuple.EMPTY;
		}
		if (line.peek() != ',') {
			throw line.unexpected("A comma");
		}
		line.skip();
		stack.reset();
		stack.open(false, null);
		boolean valueBefore = false;
		while (!(stack.depth() == 1 && line.atEnd())) {
			valueBefore = step(valueBefore);
		}
		return (MiTuple) stack.close();
	}

	/** Takes one value, the opening or closing of a container, or a comma; tells whether a value stands before. */
	private boolean step(boolean valueBefore) throws MiSyntaxException {
		byte next = line.peek();
		if (stack.depth() > 1 && next == (stack.inList() ? ']' : '}')) {
			line.skip();
			stack.close();
			return true;
		}
		if (valueBefore) {
			if (next != ',') {
				throw line.unexpected("A comma or the end of a " + (stack.inList() ? "list" : "tuple"));
			}
			line.skip();
			return false;
		}
		return value();
	}

	private boolean value() throws MiSyntaxException {
		String name = null;
		byte next = line.peek();
		if (next != '"' && next != '{' && next != '[') {
			name = line.name();
			if (line.peek() != '=') {
				throw line.unexpected("'='");
			}
			line.skip();
			next = line.peek();
		}
		switch (next) {
		case '"' -> stack.add(name, line.string());
		case '{' -> open(false, name);
		case '[' -> open(true, name);
		default -> throw line.unexpected("A value");
		}
		return next == '"';
	}

	private void open(boolean list, String name) {
		line.skip();
		stack.open(list, name);
	}
}
