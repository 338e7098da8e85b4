package dev.ukdt.manifest.server;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

import org.eclipse.lsp4j.launch.LSPLauncher;

/** Runs the language server on two streams, such as standard input and output, for any editor. */
public final class ServerProcess {
	private ServerProcess() {
	}

	/** For {@code java -cp ... dev.ukdt.manifest.server.ServerProcess}. */
	public static void main(String[] arguments) throws InterruptedException {
		var out = System.out;
		System.setOut(System.err);
		System.exit(serve(System.in, out) ? 0 : 1);
	}

	/**
	 * Answers one client until it says exit or its stream ends. Blocks.
	 *
	 * @return whether the client said goodbye as it should
	 */
	public static boolean serve(InputStream in, OutputStream out) throws InterruptedException {
		return serve(new ManifestServer(), in, out);
	}

	/** The same with a server of the caller's. */
	public static boolean serve(ManifestServer server, InputStream in, OutputStream out) throws InterruptedException {
		var pool = Executors.newCachedThreadPool(task -> {
			var thread = new Thread(task, "UKDT manifest server");
			thread.setDaemon(true);
			return thread;
		});
		try {
			var launcher = LSPLauncher.createServerLauncher(server, in, out, pool, messages -> messages);
			server.connect(launcher.getRemoteProxy());
			var listening = launcher.startListening();
			var waiting = pool.submit(() -> {
				server.awaitExit();
				return listening.cancel(true);
			});
			try {
				listening.get();
			} catch (CancellationException | ExecutionException e) {
				// The stream ended, or the client said exit.
			}
			waiting.cancel(true);
			return server.hasExited();
		} finally {
			server.exit();
			pool.shutdownNow();
		}
	}
}
