package dev.ukdt.manifest.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.ukdt.manifest.Samples;
import dev.ukdt.manifest.check.rules.Rules;

class FormatsTest {
	private static Path page() {
		return Path.of(System.getProperty("ukdt.root", "."), "bundles", "dev.ukdt.manifest", "FORMATS.md");
	}

	/** Run with -Dukdt.write=true to write the page anew. */
	@Test
	void thePageIsWhatTheSchemasSay() throws IOException {
		var made = FormatsPage.of(Formats.all().list());
		if (Boolean.getBoolean("ukdt.write")) {
			Files.writeString(page(), made);
		}
		assertEquals(made, Files.readString(page()), "FORMATS.md is not up to date: run this test with -Dukdt.write=true");
	}

	@Test
	void everyFormatSaysWhereItWasLearntAndHasASample() {
		for (var format : Formats.all().list()) {
			assertFalse(format.source().isEmpty(), format.id());
			assertFalse(format.help().isEmpty(), format.id());
			assertTrue(Samples.of(format.id()).text().length() > 5, format.id());
			format.rules().forEach(Rules::of);
		}
	}

	@Test
	void filesOfOtherProgramsAreNotTakenForManifests() {
		var others = Map.of(
				"connect.ml", "let () = Lwt_main.run (connect ~port:80 -> Reply (ok))\n",
				"vector.hh", "template <typename T> T &Vector<T>::Ref(int i) { return v->At(i); }\n",
				"pip.conf", "[global]\nindex-url = https://example.org\n",
				"config.txt", "title: Editor Distribution\ncounter: gopls/editor:{emacs,vim}\n",
				"docker-compose.yml", "version: '2.3'\nservices:\n  linuxkit:\n    image: linuxkit/kernel\n",
				"capabilities.xml", "<capabilities>\n<guest><arch name='x86_64'><domain type='kvm'/></arch></guest>\n</capabilities>\n",
				"build", "#!/bin/sh\nruntime: native\nconfig_set:\n",
				"launcher manifest.xml", "<assembly>\n<assemblyIdentity version=\"1.0\"\n name=\"x\"\n type=\"win32\"/>\n</assembly>\n");
		others.forEach((name, text) -> assertEquals(Optional.empty(), Formats.all().recognise("src/" + name, text).map(Format::id), name));
		assertEquals("linuxkit", Formats.all().recognise("run.yml", "kernel:\n  image: linuxkit/kernel:6.12\n").map(Format::id).orElse(""));
	}

	@Test
	void keysThatReplaceOthersAreThere() {
		var wrong = new ArrayList<String>();
		for (var format : Formats.all().list()) {
			look(format, format.root(), new HashSet<>(), wrong);
		}
		assertEquals(List.of(), wrong);
	}

	private static void look(Format format, Shape shape, Set<Shape> seen, List<String> wrong) {
		shape.all().filter(seen::add).forEach(one -> one.keys().forEach((key, child) -> {
			if (!child.about().use().isEmpty() && !one.keys().containsKey(child.about().use())) {
				wrong.add(format.id() + ": " + key + " is replaced by " + child.about().use() + ", which is not there");
			}
			look(format, child, seen, wrong);
		}));
	}

	@Test
	void filesWithTheSameNameAreToldApartByWhatTheyHold() {
		assertFormat("ops-config", "a/config.json", "{ \"RunConfig\": {} }");
		assertFormat("includeos-config", "a/config.json", "{ \"net\": [] }");
		assertFormat("nanos-manifest", "x.manifest", "(\n children:())");
		assertFormat("gramine-manifest", "x.manifest", "libos.entrypoint = \"a\"\n");
		assertFormat("usr-manifest", "x.manifest", "/a: b\n");
		assertFormat("kraftfile-v0.7", "Kraftfile", "spec: v0.7\n");
		assertFormat("kraftfile-v0.6", "Kraftfile", "");
		assertFormat("graphene-template", "x.manifest.template", "loader.preload = \"file:{{ graphene.libos }}\"\n");
		assertFormat("solo5-manifest", "manifest.json", "{ \"type\": \"solo5.manifest\" }");
		assertTrue(Formats.all().recognise("a/config.json", "{ \"anything\": 1 }").isEmpty());
		assertTrue(Formats.all().recognise("a/package.json", "{ \"name\": \"a\" }").isEmpty());
	}

	private static void assertFormat(String id, String path, String text) {
		assertEquals(id, Formats.all().recognise(path, text).map(Format::id).orElse("none"), path + " with " + text);
	}
}
