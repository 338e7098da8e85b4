package dev.ukdt.board.disk;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.FileLocator;

import com.sun.jna.Native;

import dev.ukdt.core.process.Cancellation;
import dev.ukdt.core.process.CommandLine;
import dev.ukdt.image.disk.BlockMap;

/** Writes a disk in a process of its own, {@link WriterMain}, which may have been given the rights of root by {@code pkexec} or {@code sudo}. */
public final class WriterProcess {
	/** How long a helper may take to obey a cancel before the disk counts as hung. */
	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final CommandLine command;
	private final Consumer<Progress> progress;
	private final Cancellation cancellation;
	private WriteOutcome outcome;

	/** @param elevation what stands before the helper's own command line, such as {@code pkexec}; empty for none */
	public WriterProcess(WriteJob job, List<String> elevation, Consumer<Progress> progress, Cancellation cancellation) throws IOException {
		this.command = command(job, elevation);
		this.progress = progress;
		this.cancellation = cancellation;
	}

	/** The exact command line that a job is done by. */
	public static CommandLine command(WriteJob job, List<String> elevation) throws IOException {
		var line = new ArrayList<>(elevation);
		line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		line.addAll(List.of("-XX:+UseSerialGC", "-Xmx64m", "--enable-native-access=ALL-UNNAMED", "-cp", classPath(), WriterMain.class.getName()));
		line.addAll(job.arguments());
		return new CommandLine(line, Path.of("/"));
	}

	/** Blocks until the helper has ended. Never throws for what the disk does. */
	public WriteOutcome write() throws IOException {
		var process = new ProcessBuilder(command.arguments()).directory(command.directory().toFile()).redirectErrorStream(true).start();
		cancellation.onCancel(() -> cancel(process));
		var said = new ArrayList<String>();
		try (var in = process.inputReader(StandardCharsets.UTF_8)) {
			read(in, said);
			process.waitFor();
		} catch (InterruptedException e) {
			cancel(process);
			Thread.currentThread().interrupt();
		}
		if (outcome != null) {
			return outcome;
		}
		if (cancellation.isCancelled()) {
			return new WriteOutcome(WriteOutcome.End.CANCELLED, "the writing process did not end by itself and was ended: the disk may hold a part of the image; start again");
		}
		return new WriteOutcome(WriteOutcome.End.FAILED, "the writing process ended before it was done"
				+ (said.isEmpty() ? "" : " (" + String.join(" / ", said) + ")") + ": the disk may hold a part of the image; start again");
	}

	private void read(BufferedReader in, List<String> said) throws IOException {
		for (String line; (line = in.readLine()) != null;) {
			var words = line.split(" ");
			if (words[0].equals("progress") && words.length == 5) {
				progress.accept(new Progress(words[1], Long.parseLong(words[2]), Long.parseLong(words[3]), Duration.ofMillis(Long.parseLong(words[4]))));
			} else {
				for (var end : WriteOutcome.End.values()) {
					if (line.startsWith(end.name().toLowerCase(Locale.ROOT) + " ")) {
						outcome = new WriteOutcome(end, line.substring(end.name().length() + 1));
					}
				}
				if (outcome == null && said.size() < 5) {
					said.add(line);
				}
			}
		}
	}

	/** The end of its input asks it to stop; it may run as root, where a signal of ours is not allowed. */
	private static void cancel(Process process) {
		try {
			process.getOutputStream().close();
		} catch (IOException e) {
			// It has ended.
		}
		process.onExit().orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).exceptionally(e -> {
			process.destroyForcibly();
			return null;
		});
	}

	/** The places of the classes that the helper needs, and of no other. */
	private static String classPath() throws IOException {
		var places = Stream.of(WriterMain.class, Cancellation.class, BlockMap.class, Native.class).map(WriterProcess::place).distinct().toList();
		for (var place : places) {
			if (!Files.exists(place)) {
				throw new IOException("the classes of the helper are not found at " + place);
			}
		}
		return places.stream().map(Path::toString).collect(Collectors.joining(System.getProperty("path.separator")));
	}

	private static Path place(Class<?> type) {
		var name = type.getName().replace('.', '/') + ".class";
		try {
			var url = resolve(type.getResource("/" + name));
			if (url.openConnection() instanceof JarURLConnection jar) {
				return Path.of(jar.getJarFileURL().toURI());
			}
			var text = url.toURI().toString();
			return Path.of(URI.create(text.substring(0, text.length() - name.length())));
		} catch (IOException | URISyntaxException e) {
			throw new IllegalStateException(type + " has no place", e);
		}
	}

	private static URL resolve(URL url) throws IOException {
		return url.getProtocol().equals("file") || url.getProtocol().equals("jar") ? url : FileLocator.resolve(url);
	}
}
