package dev.ukdt.sources.language;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.content.IContentType;
import org.osgi.framework.Bundle;

import dev.ukdt.core.descriptor.DescriptorException;
import dev.ukdt.core.descriptor.Yaml;

/** The languages of the extension point {@code dev.ukdt.sources.languages}; each descriptor is read when first asked for. Any thread. */
public final class Languages {
	private static final String POINT = "dev.ukdt.sources.languages";
	private static final Languages INSTALLED = new Languages();

	private final Map<String, Optional<Language>> byContentType = new ConcurrentHashMap<>();

	private Languages() {
	}

	public static Languages installed() {
		return INSTALLED;
	}

	/** The language of a content type or of the nearest one that it is a kind of. */
	public Optional<Language> of(IContentType type) {
		for (var each = type; each != null; each = each.getBaseType()) {
			var found = byContentType.computeIfAbsent(each.getId(), Languages::load);
			if (found.isPresent()) {
				return found;
			}
		}
		return Optional.empty();
	}

	/** The language of a file by its name alone. */
	public Optional<Language> ofFile(String name) {
		return Arrays.stream(Platform.getContentTypeManager().findContentTypesFor(name)).flatMap(type -> of(type).stream()).findFirst();
	}

	private static Optional<Language> load(String contentType) {
		return Arrays.stream(Platform.getExtensionRegistry().getConfigurationElementsFor(POINT))
				.filter(element -> element.getName().equals("language") && contentType.equals(element.getAttribute("contentType"))).findFirst().flatMap(Languages::read);
	}

	private static Optional<Language> read(IConfigurationElement element) {
		var file = element.getAttribute("descriptor");
		try {
			return Optional.of(Language.read(descriptor(Platform.getBundle(element.getContributor().getName()), file)));
		} catch (IOException | DescriptorException e) {
			ILog.of(Languages.class).error("The language descriptor " + file + " cannot be used: " + e.getMessage(), e);
			return Optional.empty();
		}
	}

	static Yaml descriptor(Bundle bundle, String file) throws IOException {
		var entry = bundle.getEntry(file);
		if (entry == null) {
			throw new IOException("there is no " + file + " in " + bundle.getSymbolicName());
		}
		try (InputStream in = entry.openStream()) {
			return Yaml.parse(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
		}
	}
}
