package dev.ukdt.sources.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;

import dev.ukdt.core.descriptor.DescriptorException;
import dev.ukdt.core.descriptor.Yaml;

/** The servers of the extension point {@code dev.ukdt.sources.languages}; each is read when first asked for. Any thread. */
public final class ServerDescriptors {
	private static final String POINT = "dev.ukdt.sources.languages";
	private static final ServerDescriptors INSTALLED = new ServerDescriptors();

	private final Map<String, Optional<InstalledServer>> byId = new ConcurrentHashMap<>();

	private ServerDescriptors() {
	}

	public static ServerDescriptors installed() {
		return INSTALLED;
	}

	public List<InstalledServer> all() {
		return elements().stream().map(element -> element.getAttribute("id")).sorted().flatMap(id -> find(id).stream()).toList();
	}

	public Optional<InstalledServer> find(String id) {
		return byId.computeIfAbsent(id, wanted -> elements().stream().filter(element -> wanted.equals(element.getAttribute("id"))).findFirst()
				.flatMap(ServerDescriptors::read));
	}

	private static List<IConfigurationElement> elements() {
		return Arrays.stream(Platform.getExtensionRegistry().getConfigurationElementsFor(POINT)).filter(element -> element.getName().equals("server")).toList();
	}

	private static Optional<InstalledServer> read(IConfigurationElement element) {
		var file = element.getAttribute("descriptor");
		try {
			var entry = Platform.getBundle(element.getContributor().getName()).getEntry(file);
			if (entry == null) {
				throw new IOException("there is no such file");
			}
			try (var in = entry.openStream()) {
				var descriptor = ServerDescriptor.read(Yaml.parse(file, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
				var transport = element.getAttribute("class") == null ? ProcessTransport.INSTANCE
						: (ServerTransport) element.createExecutableExtension("class");
				return Optional.of(new InstalledServer(descriptor, transport));
			}
		} catch (IOException | DescriptorException | CoreException e) {
			ILog.of(ServerDescriptors.class).error("The language server descriptor " + file + " cannot be used: " + e.getMessage(), e);
			return Optional.empty();
		}
	}
}
