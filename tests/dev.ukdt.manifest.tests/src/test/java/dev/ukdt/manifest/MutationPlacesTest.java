package dev.ukdt.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.ukdt.manifest.Samples.Sample;
import dev.ukdt.manifest.check.Codes;
import dev.ukdt.manifest.check.Edit;
import dev.ukdt.manifest.check.Removal;
import dev.ukdt.manifest.schema.Shape;
import dev.ukdt.manifest.schema.Type;
import dev.ukdt.manifest.tree.Entry;
import dev.ukdt.manifest.tree.Node;
import dev.ukdt.manifest.tree.Node.Kind;

/** Right files of every format, broken in a known way at every place where that can be done: the problem has its line and column. */
class MutationPlacesTest {
	/** Formats in which no key can be misspelt: every name is right there, or the words are not keys. */
	private static final Set<String> NO_UNKNOWN_KEYS = Set.of("click", "mirage-config", "usr-manifest", "unikraft-config", "nanos-manifest", "pi-cmdline-txt", "rumprun-bake",
			"package-json");
	/** Formats that need no key, or whose keys are no entries of a map. */
	private static final Set<String> NOTHING_REQUIRED = Set.of("click", "mirage-config", "usr-manifest", "unikraft-config", "nanos-manifest", "lazarus-project", "pi-cmdline-txt",
			"pi-config-txt", "ops-config", "lkl-json", "vcfg", "vorteilproject", "rumprun-bake", "package-json", "unik-manifest", "cargo-config", "uhyve", "capstan-run",
			"firecracker-cpu-template", "osv-mpm-package", "graphene-template", "unik-daemon-config", "libvirt-domain", "kraftfile-v0.6", "xl-cfg");

	/** An entry with what the schema says of it. */
	private record Found(Entry entry, Node map, Shape of, Shape child) {
	}

	static List<Sample> samples() {
		return Samples.all();
	}

	private static List<Found> entries(Manifest manifest) {
		var result = new ArrayList<Found>();
		collect(manifest, manifest.document().root(), manifest.format().root(), result);
		return result;
	}

	private static void collect(Manifest manifest, Node node, Shape wanted, List<Found> result) {
		var shape = wanted == null ? null : wanted.of(node, manifest.format().weak());
		for (var entry : node.entries()) {
			var child = shape == null || shape.asMap() == null ? null : manifest.format().child(shape, entry.key().text());
			if (child != null) {
				result.add(new Found(entry, node, shape, child));
			}
			collect(manifest, entry.value(), child, result);
		}
		for (var item : node.items()) {
			collect(manifest, item, shape == null ? null : shape.items(), result);
		}
	}

	private static String place(Manifest manifest, int offset) {
		var lines = manifest.document().lines();
		return (lines.line(offset) + 1) + ":" + (lines.column(offset) + 1);
	}

	private static List<String> told(Manifest manifest, Set<String> codes) {
		return manifest.problems().stream().filter(problem -> codes.contains(problem.code())).map(problem -> place(manifest, problem.start())).toList();
	}

	/** Asserts that the mutated text has one of the codes at the place. */
	private static void assertTold(Sample sample, String text, int offset, String... codes) {
		var mutated = sample.with(text);
		var places = told(mutated, Set.of(codes));
		assertTrue(places.contains(place(mutated, offset)), () -> sample + ": expected " + List.of(codes) + " at " + place(mutated, offset) + " of\n" + text + "\ninstead of " + mutated.problems());
	}

	@ParameterizedTest
	@MethodSource("samples")
	void aMisspeltKey(Sample sample) {
		var manifest = sample.read();
		var count = 0;
		for (var found : entries(manifest)) {
			var key = found.entry().key();
			var severity = found.of().unknown() != null ? found.of().unknown() : manifest.format().unknown();
			var listed = found.of().keys().containsKey(key.text()) || manifest.format().anyCase() && found.of().keys().keySet().stream().anyMatch(key.text()::equalsIgnoreCase);
			if (severity == null || !listed || found.of().others() != null || key.text().length() < 4 || !key.text().matches("\\w+")) {
				continue;
			}
			var at = sample.text().indexOf(key.text(), key.start());
			var swapped = "" + key.text().charAt(1) + key.text().charAt(0) + key.text().substring(2);
			if (at < key.start() || at > key.start() + 1 || swapped.equals(key.text()) || manifest.format().child(found.of(), swapped) != null) {
				continue;
			}
			count++;
			assertTold(sample, sample.text().substring(0, at) + swapped + sample.text().substring(at + swapped.length()), key.start(), Codes.UNKNOWN_KEY);
		}
		assertEquals(NO_UNKNOWN_KEYS.contains(sample.format().id()), count == 0, sample + ": " + count + " keys were misspelt");
	}

	@ParameterizedTest
	@MethodSource("samples")
	void aRequiredKeyThatIsDropped(Sample sample) {
		var manifest = sample.read();
		var count = 0;
		for (var found : entries(manifest)) {
			if (!found.child().required() || manifest.format().syntax().equals("xml")) {
				continue;
			}
			var text = Edit.apply(sample.text(), List.of(Removal.of(sample.text(), found.map(), found.entry())));
			var mutated = sample.with(text);
			if (mutated.document().root().kind() != Kind.NULL) {
				count++;
				assertTrue(mutated.problems().stream().anyMatch(problem -> problem.code().equals(Codes.MISSING_KEY) && problem.message().contains(found.entry().key().text())
						&& head(manifest, found, mutated).contains(place(mutated, problem.start()))), () -> sample + " without " + found.entry().key().text() + ":\n" + text + mutated.problems());
			}
		}
		assertEquals(NOTHING_REQUIRED.contains(sample.format().id()), count == 0, sample + ": " + count + " keys were dropped");
	}

	/** Where a map begins for a reader: its key, its bracket, or the first key that is left. */
	private static List<String> head(Manifest before, Found found, Manifest after) {
		var map = found.map();
		var result = new ArrayList<String>(List.of(place(after, Math.min(map.start(), after.text().length()))));
		if (map.parent() != null) {
			map.parent().entries().stream().filter(entry -> entry.value() == map).forEach(entry -> result.add(place(after, entry.key().start())));
		}
		map.entries().stream().filter(entry -> entry != found.entry()).findFirst().map(entry -> before.text().substring(entry.key().start(), entry.key().end()))
				.ifPresent(key -> result.add(place(after, after.text().indexOf(key, map.start()))));
		return result;
	}

	@ParameterizedTest
	@MethodSource("samples")
	void aValueOfAnotherType(Sample sample) {
		var manifest = sample.read();
		var quoted = Map.of("json", "\"lots\"", "json-variables", "\"lots\"", "json-commas", "\"lots\"", "json-embedded", "\"lots\"", "toml", "\"lots\"", "toml-jinja", "\"lots\"", "xl",
				"\"lots\"", "qemu-config", "\"lots\"");
		for (var found : entries(manifest)) {
			var value = found.entry().value();
			var numbers = found.child().all().allMatch(one -> one.types().contains(Type.INT) || one.types().contains(Type.BOOL) || one.types().contains(Type.NUMBER))
					&& found.child().all().allMatch(one -> one.types().size() == 1 && one.value().choices().isEmpty());
			if (!numbers || !value.isScalar() || value.end() == value.start() || manifest.format().syntax().equals("words")) {
				continue;
			}
			var other = quoted.getOrDefault(manifest.format().syntax(), "lots");
			assertTold(sample, sample.text().substring(0, value.start()) + other + sample.text().substring(value.end()), value.start(), Codes.WRONG_TYPE, Codes.BAD_VALUE, Codes.SYNTAX);
		}
	}
}
