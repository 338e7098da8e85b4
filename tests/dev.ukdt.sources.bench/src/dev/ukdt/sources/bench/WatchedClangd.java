package dev.ukdt.sources.bench;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.function.Consumer;

import dev.ukdt.core.process.ProcessTree;
import dev.ukdt.core.resources.WorkspaceTools;
import dev.ukdt.sources.server.ServerDescriptor;
import dev.ukdt.sources.server.ServerStreams;
import dev.ukdt.sources.server.ServerTransport;
import dev.ukdt.sources.server.ServerUnavailable;

/** Starts clangd and notes when the last byte went to it and came from it. */
public final class WatchedClangd implements ServerTransport {
	private static volatile long sent;
	private static volatile long received;

	/** How long the server itself took for the last answer, in milliseconds. */
	static double lastAnswer() {
		return Math.max(0, (received - sent) / 1e6);
	}

	@Override
	public ServerStreams start(ServerDescriptor descriptor, Path root, Consumer<String> log) throws IOException, ServerUnavailable {
		var program = WorkspaceTools.finder().find(descriptor.tool()).orElseThrow(() -> new ServerUnavailable("clangd is not installed"));
		var process = new ProcessBuilder(program.toString(), "--background-index=0", "--compile-commands-dir=" + root).directory(root.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
		return new Running(process);
	}

	private record Running(Process process) implements ServerStreams {
		@Override
		public InputStream input() {
			return new FilterInputStream(process.getInputStream()) {
				@Override
				public int read() throws IOException {
					var value = super.read();
					received = System.nanoTime();
					return value;
				}

				@Override
				public int read(byte[] bytes, int offset, int length) throws IOException {
					var count = super.read(bytes, offset, length);
					received = System.nanoTime();
					return count;
				}
			};
		}

		@Override
		public OutputStream output() {
			return new FilterOutputStream(process.getOutputStream()) {
				@Override
				public void write(byte[] bytes, int offset, int length) throws IOException {
					out.write(bytes, offset, length);
				}

				@Override
				public void flush() throws IOException {
					super.flush();
					sent = System.nanoTime();
				}
			};
		}

		@Override
		public String description() {
			return "clangd with a stop-watch";
		}

		@Override
		public String end() {
			return process.isAlive() ? "" : "exit code " + process.exitValue();
		}

		@Override
		public void close() {
			new ProcessTree(process.toHandle()).end();
		}
	}
}
