package dev.ukdt.sources.workbench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.swt.widgets.Display;

import dev.ukdt.core.build.CompilationDatabase;
import dev.ukdt.core.project.UnikernelProject;
import dev.ukdt.sources.client.ClientServices;
import dev.ukdt.sources.client.LanguageServers;
import dev.ukdt.sources.client.Supervisor;

/**
 * Tells servers what changes on disk, and starts one anew when what it was started with is no longer right: after a build wrote
 * the compile commands, or when the project is built for another architecture.
 */
public final class WatchedFiles implements IResourceChangeListener {
	private static final String WATCHED = "workspace/didChangeWatchedFiles";
	/** More events than this are no news: something wrote a whole tree. */
	private static final int MOST = 2000;

	private final LanguageServers servers;
	private final ClientServices services;
	/** One after the other, in the order in which they happened. */
	private final Executor teller = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("changed files").factory());

	public WatchedFiles(LanguageServers servers, ClientServices services) {
		this.servers = servers;
		this.services = services;
	}

	private record Change(Path file, FileChangeType type) {
	}

	@Override
	public void resourceChanged(IResourceChangeEvent event) {
		if (event.getType() == IResourceChangeEvent.POST_CHANGE) {
			changed(event);
		} else if (event.getResource().getLocation() != null) {
			leave(event.getResource().getLocation().toPath());
		}
	}

	/** A project is closed or deleted: its servers go first, so that they do not write into what is being deleted. */
	private void leave(Path project) {
		var ended = servers.leave(project);
		if (Display.getCurrent() == null) {
			try {
				ended.get(5, TimeUnit.SECONDS);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			} catch (ExecutionException | TimeoutException e) {
				ILog.of(WatchedFiles.class).warn("A language server of " + project + " did not end in time", e);
			}
		}
	}

	private void changed(IResourceChangeEvent event) {
		var changes = new ArrayList<Change>();
		try {
			event.getDelta().accept(delta -> collect(delta, changes));
		} catch (CoreException e) {
			ILog.of(WatchedFiles.class).log(e.getStatus());
		}
		if (!changes.isEmpty()) {
			teller.execute(() -> servers.all().forEach(supervisor -> tell(supervisor, changes)));
		}
	}

	private static boolean collect(IResourceDelta delta, List<Change> changes) {
		if (delta.getResource() instanceof IFile file && file.getLocation() != null && changes.size() < MOST) {
			var path = Path.of(file.getLocation().toOSString());
			switch (delta.getKind()) {
			case IResourceDelta.ADDED -> changes.add(new Change(path, FileChangeType.Created));
			case IResourceDelta.REMOVED -> changes.add(new Change(path, FileChangeType.Deleted));
			case IResourceDelta.CHANGED -> {
				if ((delta.getFlags() & (IResourceDelta.CONTENT | IResourceDelta.REPLACED)) != 0) {
					changes.add(new Change(path, FileChangeType.Changed));
				}
			}
			default -> {
				// Nothing that a server would ask for.
			}
			}
		}
		return delta.getResource().getType() != IResource.PROJECT || delta.getResource().isAccessible();
	}

	private void tell(Supervisor supervisor, List<Change> changes) {
		var inside = changes.stream().filter(change -> change.file().startsWith(supervisor.root())).toList();
		if (inside.isEmpty()) {
			return;
		}
		supervisor.tryAgain();
		if (inside.stream().anyMatch(WatchedFiles::isAboutTheBuild)) {
			supervisor.argumentsMayHaveChanged();
		}
		if (supervisor.isRegistered(WATCHED)) {
			var events = inside.stream().map(change -> new FileEvent(change.file().toUri().toString(), change.type())).toList();
			supervisor.send(server -> server.getWorkspaceService().didChangeWatchedFiles(new DidChangeWatchedFilesParams(events)));
			// What was asked before the server knew of the change may be answered otherwise now, and few servers say so.
			services.refresh(supervisor);
		}
	}

	private static boolean isAboutTheBuild(Change change) {
		var name = change.file().getFileName().toString();
		return name.equals(CompilationDatabase.FILE) || name.equals(UnikernelProject.DESCRIPTOR);
	}
}
