package dev.ukdt.gdb.command;

import dev.ukdt.gdb.mi.MiText;
import java.util.List;

/** Where GDB works and looks for sources. */
public final class Environment {

	private Environment() {
	}

	/** The folder that GDB works in. */
	public record WorkingFolder() implements MiCommand<String> {
		@Override
		public Words words() {
			return Words.of("-environment-pwd");
		}

		@Override
		public String result(Reply reply) {
			return reply.results().text("cwd");
		}
	}

	/** Works in another folder from now on. */
	public record ChangeFolder(String path) implements Action {
		@Override
		public Words words() {
			return Words.of("-environment-cd").raw(path);
		}
	}

	/** The folders in which sources are looked for, instead of those before; the result is the whole path. */
	public record SourceFolders(List<String> paths) implements MiCommand<String> {
		@Override
		public Words words() {
			return Words.of("-environment-directory", "-r").and(paths.toArray());
		}

		@Override
		public String result(Reply reply) {
			return reply.results().text("source-path");
		}
	}

	/** Sources that were compiled below one folder are found below another. */
	public record SubstitutePath(String from, String to) implements Action {
		@Override
		public Words words() {
			return Words.of("-gdb-set").raw("substitute-path " + MiText.quote(from) + " " + MiText.quote(to));
		}
	}
}
