package dev.ukdt.gdb.command;

import java.util.List;

/** The lines of a source file that have code, in the order of their addresses. */
public record SourceLines(String file) implements MiCommand<List<SourceLines.SourceLine>> {

	/** @param address of the first instruction of the line, or of a part of it */
	public record SourceLine(int line, long address) {
	}

	@Override
	public Words words() {
		return Words.of("-symbol-list-lines", file);
	}

	@Override
	public List<SourceLine> result(Reply reply) {
		return reply.results().list("lines").tuples().stream()
				.map(line -> new SourceLine(line.integer("line").orElse(0), line.address("pc").orElse(0))).toList();
	}
}
