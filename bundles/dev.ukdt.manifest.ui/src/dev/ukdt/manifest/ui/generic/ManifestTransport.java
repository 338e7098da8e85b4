package dev.ukdt.manifest.ui.generic;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.file.Path;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;

import dev.ukdt.manifest.server.ManifestServer;
import dev.ukdt.manifest.server.ServerProcess;
import dev.ukdt.manifest.ui.markers.ManifestMarkers;
import dev.ukdt.manifest.ui.project.ProjectLaunches;
import dev.ukdt.manifest.ui.project.ProjectSurroundings;
import dev.ukdt.sources.server.ServerDescriptor;
import dev.ukdt.sources.server.ServerStreams;
import dev.ukdt.sources.server.ServerTransport;

/**
 * Runs the language server of manifests in this process, over two pipes, for the generic editor. Files that it has open get their problems from
 * it alone, so that none is shown twice.
 */
public final class ManifestTransport implements ServerTransport {
	@Override
	public ServerStreams start(ServerDescriptor descriptor, Path root, Consumer<String> log) throws IOException {
		var toServer = Pipe.open();
		var toClient = Pipe.open();
		var server = new ManifestServer(ProjectSurroundings::of);
		server.onVisit((uri, opened) -> ManifestMarkers.visited(Path.of(URI.create(uri)), opened));
		var running = new Running(toServer, toClient, projects -> server.checkAgain());
		ProjectLaunches.get().addListener(running.launches());
		Thread.ofPlatform().daemon().name("UKDT manifests of " + root).start(() -> serve(server, running));
		return running;
	}

	private static void serve(ManifestServer server, Running running) {
		try {
			ServerProcess.serve(server, Channels.newInputStream(running.toServer().source()), Channels.newOutputStream(running.toClient().sink()));
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} finally {
			running.close();
		}
	}

	private record Running(Pipe toServer, Pipe toClient, ProjectLaunches.Listener launches) implements ServerStreams {
		@Override
		public InputStream input() {
			return Channels.newInputStream(toClient.source());
		}

		@Override
		public OutputStream output() {
			return Channels.newOutputStream(toServer.sink());
		}

		@Override
		public String description() {
			return "in this process";
		}

		@Override
		public String end() {
			return toClient.sink().isOpen() ? "" : "it closed its streams";
		}

		@Override
		public void close() {
			ProjectLaunches.get().removeListener(launches);
			try {
				toServer.sink().close();
				toServer.source().close();
				toClient.sink().close();
			} catch (IOException e) {
				ILog.of(ManifestTransport.class).info("the pipes of the manifest server do not close: " + e.getMessage());
			}
		}
	}
}
