package dev.ukdt.debug.session;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.debug.core.DebugException;

import dev.ukdt.gdb.command.Action;
import dev.ukdt.gdb.command.Console;
import dev.ukdt.gdb.command.MiCommand;
import dev.ukdt.gdb.command.Setting;
import dev.ukdt.gdb.mi.MiText;

/** Loads symbols into GDB: those of the request at first, others at any time later. */
public final class SymbolLoading {
	/** Big images take their time; breaking off is what {@link dev.ukdt.gdb.GdbSession#breakIn} is for. */
	private static final Duration LIMIT = Duration.ofMinutes(2);

	private final DebugSession session;
	private volatile Map<Path, Long> loaded = Map.of();

	SymbolLoading(DebugSession session) {
		this.session = session;
	}

	/** Loads all files of the request. Blocks. */
	void load() throws DebugException {
		loaded = Map.of();
		var times = times();
		var first = true;
		for (var file : session.request().symbols()) {
			check(file);
			try {
				Failures.await(session.gdb().send(command(file, first), LIMIT));
			} catch (DebugException e) {
				throw Failures.of("GDB cannot use " + file.path() + " as symbols: " + Failures.sentence(e.getStatus().getException()), e);
			}
			first = false;
		}
		loaded = times;
	}

	/** Loads all files of the request when one has changed since they were loaded, or could not be. Blocks. */
	void loadChanged() throws DebugException {
		if (!times().equals(loaded)) {
			load();
		}
	}

	/** When each file was written; of one that is not there, the beginning of time. */
	private Map<Path, Long> times() {
		return session.request().symbols().stream().map(SymbolFile::path).distinct().collect(Collectors.toMap(Function.identity(), file -> file.toFile().lastModified()));
	}

	/** Adds the symbols of one more file. The future fails with a sentence. */
	public CompletableFuture<Void> add(SymbolFile file) {
		return session.run().whileStopped(() -> session.gdb().send(command(file, false), LIMIT)).thenRun(() -> {
			var files = new ArrayList<>(session.request().symbols());
			files.removeIf(known -> known.path().equals(file.path()));
			files.add(file);
			session.setRequest(session.request().withSymbols(files));
		});
	}

	/** The guest has moved in memory by so many bytes from where its files have it, and the first of them with it. */
	public CompletableFuture<Void> moved(long offset) {
		var files = new ArrayList<>(session.request().symbols());
		if (!files.isEmpty()) {
			files.set(0, new SymbolFile(files.getFirst().path(), offset));
		}
		return replace(files);
	}

	/** Loads these symbols instead of those there are; breakpoints find their new places. Never without symbols in between, for which GDB would disable breakpoints. */
	public CompletableFuture<Void> replace(List<SymbolFile> files) {
		if (files.isEmpty()) {
			return CompletableFuture.completedFuture(null);
		}
		return session.run().whileStopped(() -> {
			var loaded = session.gdb().send(command(files.getFirst(), true), LIMIT);
			session.request().symbols().stream().skip(1).filter(file -> !files.contains(file)).forEach(file -> session.gdb().send(new Console("remove-symbol-file "
					+ MiText.quote(file.path().toString())))); // refused for one that was not moved, which stays as it was
			for (var file : files.subList(1, files.size())) {
				if (!session.request().symbols().contains(file)) {
					loaded = session.gdb().send(command(file, false), LIMIT);
				}
			}
			return loaded;
		}).thenRun(() -> session.setRequest(session.request().withSymbols(files)));
	}

	/** Adds a place where sources are now. */
	public CompletableFuture<Void> addMapping(SourceMapping mapping) {
		return session.run().whileStopped(() -> session.gdb().send(substitute(mapping))).thenRun(() -> {
			var mappings = new ArrayList<>(session.request().mappings());
			mappings.removeIf(known -> known.built().equals(mapping.built()));
			mappings.add(mapping);
			session.setRequest(session.request().withMappings(mappings));
		});
	}

	/** Tells GDB where sources are now. */
	static MiCommand<Void> substitute(SourceMapping mapping) {
		return new Setting.Set("substitute-path", MiText.quote(mapping.built()) + " " + MiText.quote(mapping.here().toString()));
	}

	private static Action command(SymbolFile file, boolean first) {
		var path = file.path().toString();
		if (!first) {
			return new dev.ukdt.gdb.command.Files.AddSymbols(path, file.offset());
		}
		return file.offset() == 0 ? new dev.ukdt.gdb.command.Files.Program(path) : new dev.ukdt.gdb.command.Files.MovedSymbols(path, file.offset());
	}

	private static void check(SymbolFile file) throws DebugException {
		if (!Files.isReadable(file.path())) {
			throw Failures.of("The symbols " + file.path() + " cannot be read: build the image, or choose a file that is there.", null);
		}
	}
}
