package dev.ukdt.manifest.migrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.check.Codes;
import dev.ukdt.manifest.check.Edit;
import dev.ukdt.manifest.check.Fix;
import dev.ukdt.manifest.check.Severity;
import dev.ukdt.manifest.schema.Formats;

/**
 * Brings a whole file to the version that today's tools read. Comments stay. A migration is offered only when the file has no more errors
 * afterwards than before, and fewer old things.
 */
public final class Migration {
	/** Steps may make room for one another; more rounds than this no file needs. */
	private static final int MOST_ROUNDS = 10;
	private static final int LONGEST = 1_000_000;

	/**
	 * A way from one format to another.
	 *
	 * @param from the ids of formats that it begins with
	 * @param to   the id that the format has afterwards
	 */
	private record Way(List<String> from, String to, String title, List<Step> steps) {
	}

	private static final List<Step> GRAMINE = List.of(new GramineMounts(), new GramineFileLists("trusted_files"), new GramineFileLists("allowed_files"), new GramineFeatures(),
			new LegacyKeys());
	private static final List<Way> WAYS = List.of(
			new Way(List.of("kraft-yaml"), "kraftfile-v0.6", "Migrate the file to Kraftfile v0.6", List.of(new KraftYaml(), new KraftVolumes(), new KraftTargets())),
			new Way(List.of("kraftfile-v0.6"), "kraftfile-v0.7", "Migrate the file to Kraftfile v0.7, for the unikraft command", List.of(new KraftfileSeven())),
			new Way(List.of("graphene-template"), "gramine-template", "Migrate the file to Gramine", GRAMINE));
	/** Where the keys alone are not enough. A format that another one has replaced has nothing newer of its own. */
	private static final Map<String, List<Step>> STEPS = Map.of("kraft-yaml", List.of(), "graphene-template", List.of(), "gramine-manifest", GRAMINE, "gramine-template", GRAMINE, "ops-config", List.of(new OpsMoves(), new LegacyKeys()),
			"includeos-config", List.of(new IncludeOsCards()), "xl-cfg", List.of(new XlBuilder(), new LegacyKeys()), "unik-manifest",
			List.of(new UnikArguments(), new LegacyKeys()));

	private Migration() {
	}

	/** What can be done with the file as a whole; each way is one change that one undo takes back. Never throws. */
	public static List<Fix> of(Manifest manifest) {
		if (manifest.text().length() > LONGEST || manifest.document().problems().stream().anyMatch(problem -> !problem.mild())) {
			return List.of();
		}
		var result = new ArrayList<Fix>();
		var id = manifest.format().id();
		if (old(manifest) > 0) {
			var same = new Way(List.of(id), id, "Migrate the file to today's version", STEPS.getOrDefault(id, List.of(new LegacyKeys())));
			migrated(manifest, same).ifPresent(result::add);
		}
		WAYS.stream().filter(way -> way.from().contains(id)).forEach(way -> migrated(manifest, way).ifPresent(result::add));
		return List.copyOf(result);
	}

	/** The same, when the place is about something old; elsewhere nobody asks for it. */
	public static List<Fix> at(Manifest manifest, int start, int end) {
		var asked = manifest.problems().stream().anyMatch(problem -> isOld(problem.code()) && problem.start() <= end && problem.end() >= start)
				|| onVersion(manifest, start, end);
		return asked ? of(manifest) : List.of();
	}

	private static boolean onVersion(Manifest manifest, int start, int end) {
		var root = manifest.document().root();
		return List.of("spec", "specification").stream().map(root::entry).anyMatch(entry -> entry != null && entry.start() <= end && entry.end() >= start);
	}

	private static boolean isOld(String code) {
		return code.equals(Codes.LEGACY_KEY) || code.equals(Codes.OLD_VERSION);
	}

	private static long old(Manifest manifest) {
		return manifest.problems().stream().filter(problem -> isOld(problem.code())).count();
	}

	private static long errors(Manifest manifest) {
		return manifest.problems().stream().filter(problem -> problem.severity() == Severity.ERROR).count();
	}

	private static Optional<Fix> migrated(Manifest before, Way way) {
		var format = Formats.all().find(way.to()).orElseThrow();
		var text = before.text();
		var manifest = before;
		for (var round = 0; round < MOST_ROUNDS; round++) {
			var changed = false;
			for (var step : way.steps()) {
				var edits = step.edits(manifest);
				changed |= !edits.isEmpty();
				if (!edits.isEmpty()) {
					text = Edit.apply(text, edits);
					manifest = Manifest.read(format, text, before.surroundings());
				}
			}
			if (!changed) {
				break;
			}
		}
		var after = Manifest.read(format, text, before.surroundings());
		var newer = !way.from().contains(way.to());
		return text.equals(before.text()) || errors(after) > errors(before) || !newer && old(after) >= old(before) || after.document().comments().size() < before.document().comments().size()
				? Optional.empty() : Optional.of(new Fix(way.title(), List.of(difference(before.text(), text))));
	}

	/** One change of what lies between the first and the last difference. */
	private static Edit difference(String before, String after) {
		var most = Math.min(before.length(), after.length());
		var start = 0;
		while (start < most && before.charAt(start) == after.charAt(start)) {
			start++;
		}
		var same = 0;
		while (same < most - start && before.charAt(before.length() - 1 - same) == after.charAt(after.length() - 1 - same)) {
			same++;
		}
		return new Edit(start, before.length() - same, after.substring(start, after.length() - same));
	}
}
