package dev.ukdt.benchmarks.debugger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.eclipse.lsp4j.debug.FunctionBreakpoint;
import org.eclipse.lsp4j.debug.InitializeRequestArguments;
import org.eclipse.lsp4j.debug.NextArguments;
import org.eclipse.lsp4j.debug.ScopesArguments;
import org.eclipse.lsp4j.debug.SetFunctionBreakpointsArguments;
import org.eclipse.lsp4j.debug.StackTraceArguments;
import org.eclipse.lsp4j.debug.StoppedEventArguments;
import org.eclipse.lsp4j.debug.VariablesArguments;
import org.eclipse.lsp4j.debug.ConfigurationDoneArguments;
import org.eclipse.lsp4j.debug.launch.DSPLauncher;
import org.eclipse.lsp4j.debug.services.IDebugProtocolClient;
import org.eclipse.lsp4j.debug.services.IDebugProtocolServer;

/** cdt-gdb-adapter, a debugger for other editors, driven over the Debug Adapter Protocol as these do. */
record AdapterDebugger(Path script) {
	private static final String VERSION = "1.7.0";
	private static final int PATIENCE_SECONDS = 120;

	/** Brings it by npm into a folder of its own; empty where that cannot be. */
	static Optional<AdapterDebugger> installed() throws IOException, InterruptedException {
		var folder = Path.of(System.getProperty("user.home"), ".cache", "ukdt", "cdt-gdb-adapter-" + VERSION);
		var script = folder.resolve("node_modules/cdt-gdb-adapter/dist/debugTargetAdapter.js");
		if (!Files.exists(script)) {
			Files.createDirectories(folder);
			try {
				new ProcessBuilder("npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "cdt-gdb-adapter@" + VERSION).directory(folder.toFile())
						.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start().waitFor();
			} catch (IOException e) {
				return Optional.empty(); // there is no npm
			}
		}
		return Files.exists(script) ? Optional.of(new AdapterDebugger(script)) : Optional.empty();
	}

	/** Attaches to a stub and runs to a function. */
	Session attach(String stub, Path image, String function) throws Exception {
		var session = new Session(new ProcessBuilder("node", script.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start());
		session.begin(stub, image, function);
		return session;
	}

	/** One debugger. */
	static final class Session implements IDebugProtocolClient, AutoCloseable {
		private final Process process;
		private final IDebugProtocolServer server;
		private final CompletableFuture<Void> initialized = new CompletableFuture<>();
		private final BlockingQueue<StoppedEventArguments> stops = new LinkedBlockingQueue<>();
		private int thread;

		private Session(Process process) {
			this.process = process;
			var launcher = DSPLauncher.createClientLauncher(this, process.getInputStream(), process.getOutputStream());
			launcher.startListening();
			server = launcher.getRemoteProxy();
		}

		private void begin(String stub, Path image, String function) throws Exception {
			var hello = new InitializeRequestArguments();
			hello.setAdapterID("gdbtarget");
			hello.setPathFormat("path");
			hello.setLinesStartAt1(true);
			get(server.initialize(hello));
			var attached = server.attach(Map.of("program", image.toString(), "gdb", "gdb", "target", Map.of("type", "remote", "parameters", List.of(stub))));
			get(initialized);
			var breakpoint = new FunctionBreakpoint();
			breakpoint.setName(function);
			var breakpoints = new SetFunctionBreakpointsArguments();
			breakpoints.setBreakpoints(new FunctionBreakpoint[] { breakpoint });
			get(server.setFunctionBreakpoints(breakpoints));
			get(server.configurationDone(new ConfigurationDoneArguments()));
			get(attached);
			stop();
		}

		void steps(int count) throws Exception {
			for (var i = 0; i < count; i++) {
				var next = new NextArguments();
				next.setThreadId(thread);
				get(server.next(next));
				stop();
				var trace = new StackTraceArguments();
				trace.setThreadId(thread);
				trace.setLevels(256);
				var frames = get(server.stackTrace(trace)).getStackFrames();
				var scopes = new ScopesArguments();
				scopes.setFrameId(frames[0].getId());
				var variables = new VariablesArguments();
				variables.setVariablesReference(get(server.scopes(scopes)).getScopes()[0].getVariablesReference());
				if (frames.length < 18 || get(server.variables(variables)).getVariables().length < 10) {
					throw new IOException("another place than was wanted");
				}
			}
		}

		private void stop() throws Exception {
			var stop = stops.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
			if (stop == null) {
				throw new IOException("cdt-gdb-adapter told no stop");
			}
			thread = stop.getThreadId() == null ? thread : stop.getThreadId();
		}

		private static <T> T get(CompletableFuture<T> answer) throws Exception {
			return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
		}

		@Override
		public void initialized() {
			initialized.complete(null);
		}

		@Override
		public void stopped(StoppedEventArguments stop) {
			stops.add(stop);
		}

		@Override
		public void close() {
			process.descendants().forEach(ProcessHandle::destroyForcibly);
			process.destroyForcibly();
		}
	}
}
