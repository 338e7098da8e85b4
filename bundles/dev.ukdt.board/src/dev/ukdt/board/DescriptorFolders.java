package dev.ukdt.board;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.URIUtil;

import dev.ukdt.core.descriptor.DescriptorException;
import dev.ukdt.core.descriptor.Yaml;

/** Descriptors that extensions contribute as folders full of YAML files. One that is wrong is logged and left out: it must not take the others with it. */
public final class DescriptorFolders {
	private DescriptorFolders() {
	}

	/**
	 * Reads all of them. Blocks on the files.
	 *
	 * @param point  an extension point whose elements have an attribute {@code folder}
	 * @param reader makes something of a file's text; gets the file's name without its ending
	 */
	public static <T> List<T> read(String point, BiFunction<String, Yaml, T> reader) {
		return Stream.of(Platform.getExtensionRegistry().getConfigurationElementsFor(point)).flatMap(element -> {
			var bundle = Platform.getBundle(element.getContributor().getName());
			try {
				var entry = bundle.getEntry(element.getAttribute("folder"));
				return files(Path.of(URIUtil.toURI(FileLocator.toFileURL(entry)))).stream();
			} catch (IOException | URISyntaxException e) {
				ILog.of(DescriptorFolders.class).error("the folder " + element.getAttribute("folder") + " of " + bundle.getSymbolicName() + " cannot be read", e);
				return Stream.empty();
			}
		}).flatMap(file -> {
			try {
				return Stream.of(read(file, reader));
			} catch (DescriptorException e) {
				ILog.of(DescriptorFolders.class).error(e.getMessage(), e);
				return Stream.empty();
			}
		}).toList();
	}

	/** Reads one file. */
	public static <T> T read(Path file, BiFunction<String, Yaml, T> reader) {
		try {
			var name = file.getFileName().toString();
			return reader.apply(name.substring(0, name.lastIndexOf('.')), Yaml.parse(file.toString(), Files.readString(file)));
		} catch (IOException e) {
			throw new DescriptorException(file + " cannot be read: " + e);
		} catch (DescriptorException e) {
			throw e.getMessage().startsWith(file.toString()) ? e : new DescriptorException(file + ": " + e.getMessage());
		}
	}

	private static List<Path> files(Path folder) throws IOException {
		try (var files = Files.list(folder)) {
			return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
		}
	}
}
