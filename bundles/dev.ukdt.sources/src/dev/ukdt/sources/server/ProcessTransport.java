package dev.ukdt.sources.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.function.Consumer;

import org.eclipse.core.resources.ResourcesPlugin;

import dev.ukdt.core.process.ProcessTree;
import dev.ukdt.core.resources.ProjectTrust;
import dev.ukdt.core.resources.WorkspaceTools;

/** Starts a server as a program that speaks on its standard input and output. */
final class ProcessTransport implements ServerTransport {
	static final ProcessTransport INSTANCE = new ProcessTransport();

	private ProcessTransport() {
	}

	@Override
	public ServerStreams start(ServerDescriptor descriptor, Path root, Consumer<String> log) throws IOException, ServerUnavailable {
		var program = WorkspaceTools.finder().find(descriptor.tool())
				.orElseThrow(() -> new ServerUnavailable("Completion and errors as you type need " + descriptor.name() + ": " + descriptor.tool().howToGetHere()));
		if (descriptor.runsProjectCode() && !isTrusted(root)) {
			throw new ServerUnavailable(descriptor.name() + " runs code of the project it serves, and this one was not made here: it starts when you choose Trust Project");
		}
		var command = new ArrayList<String>();
		command.add(program.toString());
		command.addAll(ServerArguments.of(descriptor, root));
		var process = new ProcessBuilder(command).directory(root.toFile()).start();
		Thread.ofPlatform().daemon().name(descriptor.id() + " log").start(() -> read(process.getErrorStream(), log));
		return new Running(process, String.join(" ", command));
	}

	private static boolean isTrusted(Path root) {
		return Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().getProjects())
				.anyMatch(project -> project.getLocation() != null && root.startsWith(project.getLocation().toPath()) && ProjectTrust.isTrusted(project));
	}

	@Override
	public Object arguments(ServerDescriptor descriptor, Path root) {
		return ServerArguments.of(descriptor, root);
	}

	private static void read(InputStream errors, Consumer<String> log) {
		try (var reader = new BufferedReader(new InputStreamReader(errors, StandardCharsets.UTF_8))) {
			reader.lines().forEach(log);
		} catch (IOException | UncheckedIOException e) {
			// The server has ended.
		}
	}

	private record Running(Process process, String description) implements ServerStreams {
		@Override
		public InputStream input() {
			return process.getInputStream();
		}

		@Override
		public OutputStream output() {
			return process.getOutputStream();
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
