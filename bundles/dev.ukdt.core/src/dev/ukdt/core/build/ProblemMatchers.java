package dev.ukdt.core.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.ukdt.core.descriptor.DescriptorException;
import dev.ukdt.core.descriptor.Yaml;

/** The problem matchers that UKDT knows, from {@code matchers.yaml} beside this class. A recipe names them by id. */
public final class ProblemMatchers {
	private static final String FILE = "matchers.yaml";

	private ProblemMatchers() {
	}

	/**
	 * Those of a recipe, in its order; each id may stand for several matchers.
	 *
	 * @throws DescriptorException when there is no matcher of an id
	 */
	public static List<ProblemMatcher> named(List<String> ids) {
		return ids.stream().flatMap(id -> {
			var matchers = Known.BY_ID.get(id);
			if (matchers == null) {
				throw new DescriptorException("there is no problem matcher '" + id + "'; there are " + String.join(", ", Known.BY_ID.keySet()));
			}
			return matchers.stream();
		}).toList();
	}

	private static final class Known {
		static final Map<String, List<ProblemMatcher>> BY_ID = read();

		private static Map<String, List<ProblemMatcher>> read() {
			try (var in = ProblemMatchers.class.getResourceAsStream(FILE)) {
				var yaml = Yaml.parse(FILE, new String(in.readAllBytes(), StandardCharsets.UTF_8));
				var result = new LinkedHashMap<String, List<ProblemMatcher>>();
				yaml.keys().forEach(id -> result.put(id, yaml.children(id, child -> ProblemMatcher.read(id, child))));
				return result;
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
	}
}
