package dev.ukdt.debug.breakpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import dev.ukdt.debug.session.DebugSession;
import dev.ukdt.debug.session.Failures;
import dev.ukdt.gdb.command.Memory;

/** The text of a logpoint, with expressions in braces; a doubled brace stands for itself. */
final class LogMessage {
	/** A piece of it: text, or an expression. */
	private record Part(boolean expression, String text) {
	}

	private final List<Part> parts = new ArrayList<>();

	LogMessage(String message) {
		var text = new StringBuilder();
		for (var i = 0; i < message.length(); i++) {
			var c = message.charAt(i);
			var doubled = i + 1 < message.length() && message.charAt(i + 1) == c;
			var end = c == '{' && !doubled ? message.indexOf('}', i) : -1;
			if (end > i + 1) {
				parts.add(new Part(false, text.toString()));
				parts.add(new Part(true, message.substring(i + 1, end)));
				text.setLength(0);
				i = end;
			} else {
				text.append(c);
				i += (c == '{' || c == '}') && doubled ? 1 : 0;
			}
		}
		parts.add(new Part(false, text.toString()));
	}

	/** The text with the values that the expressions have where a thread stands; an expression that fails gives its reason. */
	CompletableFuture<String> fill(DebugSession session, int thread) {
		var pieces = parts.stream().map(part -> part.expression() ? value(session, thread, part.text()) : CompletableFuture.completedFuture(part.text())).toList();
		return CompletableFuture.allOf(pieces.toArray(CompletableFuture[]::new))
				.thenApply(done -> String.join("", pieces.stream().map(CompletableFuture::join).toList()));
	}

	private static CompletableFuture<String> value(DebugSession session, int thread, String expression) {
		return session.gdb().send(new Memory.Evaluate(expression).in(thread, 0)).exceptionally(failure -> "<" + Failures.sentence(failure) + ">");
	}
}
