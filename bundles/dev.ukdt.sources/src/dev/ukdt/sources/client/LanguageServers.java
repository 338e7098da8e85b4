package dev.ukdt.sources.client;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.text.IDocument;

import dev.ukdt.core.resources.WorkspaceTools;
import dev.ukdt.sources.language.DocumentLanguage;
import dev.ukdt.sources.language.Language;
import dev.ukdt.sources.server.InstalledServer;
import dev.ukdt.sources.server.ProjectRoots;
import dev.ukdt.sources.server.ServerDescriptors;

/** The servers that run for this workbench, one for each kind and project folder. In the UI thread, unless a method says otherwise. */
public final class LanguageServers {
	private static final String LSP4E = "org.eclipse.lsp4e";

	private record Key(String server, Path root) {
	}

	private static final class Use {
		private final OpenDocument document;
		private int count;

		private Use(OpenDocument document) {
			this.document = document;
		}
	}

	private final ClientServices services;
	private final Executor ui;
	private final Map<Key, Supervisor> supervisors = new ConcurrentHashMap<>();
	private final Map<IDocument, Use> documents = new ConcurrentHashMap<>();
	private final Map<Path, Supervisor> adopted = new HashMap<>();
	private final Map<InstalledServer, Supervisor> latest = new HashMap<>();

	public LanguageServers(ClientServices services, Executor ui) {
		this.services = services;
		this.ui = ui;
	}

	/** Whether somebody else's client is installed, which then has the editors to itself. */
	public static boolean othersServe() {
		return Platform.getBundle(LSP4E) != null;
	}

	/**
	 * Connects a document with the server of its language and project, starting that when it is the first. Each call needs one of
	 * {@link #close}. Empty when the language has no server or LSP4E is installed.
	 */
	public Optional<OpenDocument> open(IDocument document) {
		var use = documents.get(document);
		if (use == null) {
			if (othersServe()) {
				return Optional.empty();
			}
			var buffer = FileBuffers.getTextFileBufferManager().getTextFileBuffer(document);
			var language = DocumentLanguage.of(document);
			if (buffer == null || buffer.getFileStore() == null || language.isEmpty()) {
				return Optional.empty();
			}
			var store = buffer.getFileStore().toURI();
			var server = server(language.get());
			if (server.isEmpty() || !"file".equals(store.getScheme())) {
				return Optional.empty();
			}
			use = new Use(connect(document, Path.of(store), language.get(), server.get()));
			documents.put(document, use);
		}
		use.count++;
		return Optional.of(use.document);
	}

	private OpenDocument connect(IDocument document, Path file, Language language, InstalledServer server) {
		var supervisor = supervisor(file, server);
		latest.put(server, supervisor);
		var opened = new OpenDocument(document, file, language, supervisor);
		supervisor.add(opened);
		return opened;
	}

	/**
	 * The server that sent somebody to the file; else that of the file's project; and for a file of none, such as a header of the system
	 * that a build error or a stack frame led to, the one that was used last.
	 */
	private Supervisor supervisor(Path file, InstalledServer server) {
		var other = adopted.remove(file);
		if (other != null && other.server().equals(server) && supervisors.containsValue(other)) {
			return other;
		}
		var root = ProjectRoots.find(file, server.descriptor());
		var last = latest.get(server);
		if (root.isEmpty() && last != null && supervisors.containsValue(last)) {
			return last;
		}
		return supervisors.computeIfAbsent(new Key(server.descriptor().id(), root.orElse(file.getParent())), key -> new Supervisor(server, key.root(), services, ui));
	}

	/** The first of the language's servers that is on this machine; the first one when none is, to tell how to get it. */
	private static Optional<InstalledServer> server(Language language) {
		var known = language.servers().stream().flatMap(id -> ServerDescriptors.installed().find(id).stream()).toList();
		var finder = WorkspaceTools.finder();
		return known.stream().filter(server -> !server.isProgram() || finder.find(server.descriptor().tool()).isPresent()).findFirst().or(() -> known.stream().findFirst());
	}

	/** One user of the document is done with it. A server without documents ends after a while. */
	public void close(OpenDocument opened) {
		var use = documents.get(opened.document());
		if (use == null || --use.count > 0) {
			return;
		}
		documents.remove(opened.document());
		opened.close();
		services.closed(opened);
		if (opened.supervisor().remove(opened)) {
			CompletableFuture.delayedExecutor(60, TimeUnit.SECONDS, ui).execute(() -> stopIdle(opened.supervisor()));
		}
	}

	private void stopIdle(Supervisor supervisor) {
		if (supervisor.documents().isEmpty()) {
			supervisors.values().remove(supervisor);
			supervisor.stop();
		}
	}

	/** The connection of a document that is open, if it has any. Any thread. */
	public Optional<OpenDocument> find(IDocument document) {
		return Optional.ofNullable(documents.get(document)).map(use -> use.document);
	}

	/** A file that a server sent somebody to belongs to that server, wherever it is: a header of the system, say. */
	public void adopt(Path file, Supervisor supervisor) {
		adopted.put(file, supervisor);
	}

	/** Any thread. */
	public List<Supervisor> all() {
		return new ArrayList<>(supervisors.values());
	}

	/** Ends and forgets the servers of a folder and what is in it, without waiting. Any thread. */
	public CompletableFuture<Void> leave(Path folder) {
		var leaving = supervisors.values().stream().filter(supervisor -> supervisor.root().startsWith(folder)).toList();
		supervisors.values().removeAll(leaving);
		return CompletableFuture.allOf(leaving.stream().map(Supervisor::stop).toArray(CompletableFuture[]::new));
	}

	/** Ends every server, without waiting. The future completes when all are gone. */
	public CompletableFuture<Void> stopAll() {
		var all = all();
		supervisors.clear();
		return CompletableFuture.allOf(all.stream().map(Supervisor::stop).toArray(CompletableFuture[]::new));
	}
}
