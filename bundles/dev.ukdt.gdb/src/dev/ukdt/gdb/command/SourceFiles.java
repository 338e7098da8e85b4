package dev.ukdt.gdb.command;

import java.util.List;

/** The source files that the symbols name. */
public record SourceFiles() implements MiCommand<List<SourceFiles.SourceFile>> {

	/**
	 * @param name as the compiler was given it
	 * @param fullName absolute as GDB makes it
	 */
	public record SourceFile(String name, String fullName) {
	}

	@Override
	public Words words() {
		return Words.of("-file-list-exec-source-files");
	}

	@Override
	public List<SourceFile> result(Reply reply) {
		return reply.results().list("files").tuples().stream()
				.map(file -> new SourceFile(file.text("file"), file.text("fullname"))).toList();
	}
}
