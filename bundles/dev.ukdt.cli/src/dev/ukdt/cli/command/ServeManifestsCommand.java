package dev.ukdt.cli.command;

import dev.ukdt.cli.Arguments;
import dev.ukdt.cli.Command;
import dev.ukdt.cli.Syntax;
import dev.ukdt.cli.Terminal;
import dev.ukdt.cli.UkdtApplication;
import dev.ukdt.manifest.server.ServerProcess;

/** {@code ukdt serve-manifests}: the language server for manifests on standard input and output, for any editor. */
public final class ServeManifestsCommand implements Command {
	@Override
	public Syntax syntax() {
		return Syntax.words("", 0, 0);
	}

	@Override
	public String summary() {
		return "the language server for manifests, on standard input and output";
	}

	/** Ends when the client says exit or closes the stream. Nothing else may print on standard output meanwhile. */
	@Override
	public int run(Arguments arguments, Terminal terminal) throws InterruptedException {
		var out = System.out;
		System.setOut(System.err);
		try {
			return ServerProcess.serve(System.in, out) ? UkdtApplication.DONE : UkdtApplication.FAILED;
		} finally {
			System.setOut(out);
		}
	}
}
