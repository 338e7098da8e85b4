package dev.ukdt.manifest.ui.generic;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.Consumer;

import dev.ukdt.manifest.server.ManifestServer;
import dev.ukdt.manifest.server.ServerProcess;
import dev.ukdt.manifest.ui.markers.ManifestMarkers;
import dev.ukdt.manifest.ui.project.ProjectLaunches;
import dev.ukdt.manifest.ui.project.ProjectSurroundings;
import dev.ukdt.sources.server.ServerDescriptor;
import dev.ukdt.sources.server.ServerPipes;
import dev.ukdt.sources.server.ServerStreams;
import dev.ukdt.sources.server.ServerTransport;

/**
 * Runs the language server of manifests in this process, over two pipes, for the generic editor. Files that it has open get their problems from
 * it alone, so that none is shown twice.
 */
public final class ManifestTransport implements ServerTransport {
	@Override
	public ServerStreams start(ServerDescriptor descriptor, Path root, Consumer<String> log) throws IOException {
		var pipes = new ServerPipes("in this process");
		var server = new ManifestServer(ProjectSurroundings::of);
		server.onVisit((uri, opened) -> ManifestMarkers.visited(Path.of(URI.create(uri)), opened));
		Thread.ofPlatform().daemon().name("UKDT manifests of " + root).start(() -> serve(server, pipes));
		return pipes;
	}

	private static void serve(ManifestServer server, ServerPipes pipes) {
		ProjectLaunches.Listener launches = projects -> server.checkAgain();
		ProjectLaunches.get().addListener(launches);
		try {
			ServerProcess.serve(server, pipes.serverInput(), pipes.serverOutput());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} finally {
			ProjectLaunches.get().removeListener(launches);
			pipes.serverEnded();
		}
	}
}
