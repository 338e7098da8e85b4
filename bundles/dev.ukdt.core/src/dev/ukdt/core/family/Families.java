package dev.ukdt.core.family;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.ukdt.core.descriptor.DescriptorException;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.URIUtil;

/** The families that are installed, in the order of their folders. Read once, at the first question; any thread. */
public final class Families {
	private static final String POINT = "dev.ukdt.core.families";

	private final Map<String, Family> byId = new LinkedHashMap<>();

	/** @param families the first of an id wins */
	public Families(Collection<Family> families) {
		families.forEach(family -> byId.putIfAbsent(family.id(), family));
	}

	/** Those that the extension point {@code dev.ukdt.core.families} names. The first call reads their files. */
	public static Families installed() {
		return Installed.FAMILIES;
	}

	public List<Family> all() {
		return List.copyOf(byId.values());
	}

	public Optional<Family> find(String id) {
		return Optional.ofNullable(byId.get(id));
	}

	private static final class Installed {
		static final Families FAMILIES = new Families(
				Stream.of(Platform.getExtensionRegistry().getConfigurationElementsFor(POINT)).flatMap(Installed::families).toList());

		/** A family whose descriptor is wrong is logged and left out: it must not take the others with it. */
		private static Stream<Family> families(IConfigurationElement element) {
			try {
				return folders(element).stream().flatMap(folder -> {
					try {
						return Stream.of(FamilyReader.read(folder));
					} catch (DescriptorException e) {
						ILog.of(Families.class).error(e.getMessage(), e);
						return Stream.empty();
					}
				});
			} catch (IOException | URISyntaxException e) {
				ILog.of(Families.class).error("the families of " + element.getContributor().getName() + " cannot be read", e);
				return Stream.empty();
			}
		}

		private static List<Path> folders(IConfigurationElement element) throws IOException, URISyntaxException {
			var bundle = Platform.getBundle(element.getContributor().getName());
			var entry = bundle.getEntry(element.getAttribute("folder"));
			if (entry == null) {
				throw new IOException("there is no folder " + element.getAttribute("folder"));
			}
			var folder = Path.of(URIUtil.toURI(FileLocator.toFileURL(entry)));
			if (Files.isRegularFile(folder.resolve(FamilyReader.DESCRIPTOR))) {
				return List.of(folder);
			}
			try (var children = Files.list(folder)) {
				return children.filter(child -> Files.isRegularFile(child.resolve(FamilyReader.DESCRIPTOR))).sorted().toList();
			}
		}
	}
}
