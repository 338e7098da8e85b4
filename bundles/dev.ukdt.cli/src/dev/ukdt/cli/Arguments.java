package dev.ukdt.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words behind a command's name, sorted by its {@link Syntax}. */
public final class Arguments {
	private final List<String> words = new ArrayList<>();
	private final List<String> passed = new ArrayList<>();
	private final Map<String, List<String>> values = new HashMap<>();
	private final Set<String> switches = new HashSet<>();

	/** @throws UsageException when the words do not fit the syntax */
	public Arguments(List<String> arguments, Syntax syntax) {
		var rest = arguments.iterator();
		while (rest.hasNext()) {
			var word = rest.next();
			if (word.equals("--")) {
				rest.forEachRemaining((syntax.passes() ? passed : words)::add);
			} else if (syntax.switches().contains(word)) {
				switches.add(word);
			} else if (syntax.valued().contains(word)) {
				if (!rest.hasNext()) {
					throw new UsageException(word + " needs a value");
				}
				values.computeIfAbsent(word, key -> new ArrayList<>()).add(rest.next());
			} else if (word.startsWith("-") && word.length() > 1) {
				throw new UsageException("there is no option " + word + " here; a name that begins with a dash stands behind --");
			} else {
				words.add(word);
			}
		}
		if (words.size() < syntax.least() || words.size() > syntax.most()) {
			throw new UsageException(words.size() < syntax.least() ? "something is missing" : "'" + words.get(syntax.most()) + "' is too much");
		}
	}

	public int count() {
		return words.size();
	}

	public String word(int index) {
		return words.get(index);
	}

	public List<String> words() {
		return List.copyOf(words);
	}

	/** What stands behind {@code --}, for the guest. */
	public List<String> passed() {
		return List.copyOf(passed);
	}

	public boolean has(String option) {
		return switches.contains(option);
	}

	public List<String> values(String option) {
		return values.getOrDefault(option, List.of());
	}

	/** The last value of an option. */
	public Optional<String> value(String option) {
		var all = values(option);
		return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
	}

	/**
	 * The values of an option that are written KEY=VALUE, in their order; the last of a key wins.
	 *
	 * @throws UsageException when one is not
	 */
	public Map<String, String> settings(String option) {
		var settings = new LinkedHashMap<String, String>();
		for (var setting : values(option)) {
			var at = setting.indexOf('=');
			if (at < 1) {
				throw new UsageException(option + " needs KEY=VALUE, not '" + setting + "'");
			}
			settings.put(setting.substring(0, at), setting.substring(at + 1));
		}
		return settings;
	}

	/** A word as an absolute path. */
	public Path path(int index) {
		return path(word(index));
	}

	public static Path path(String text) {
		try {
			return Path.of(text).toAbsolutePath().normalize();
		} catch (InvalidPathException e) {
			throw new UsageException("'" + text + "' is no path: " + e.getReason());
		}
	}

	/** An option in seconds, which may have a fraction. */
	public Optional<Duration> seconds(String option) {
		return value(option).map(text -> {
			try {
				var seconds = Double.parseDouble(text);
				if (seconds > 0 && seconds < 1e9) {
					return Duration.ofMillis(Math.round(seconds * 1000));
				}
			} catch (NumberFormatException e) {
				// told below
			}
			throw new UsageException(option + " needs a number of seconds, not '" + text + "'");
		});
	}
}
