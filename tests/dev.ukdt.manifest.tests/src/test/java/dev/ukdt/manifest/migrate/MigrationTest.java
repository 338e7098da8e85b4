package dev.ukdt.manifest.migrate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.ManifestFiles;
import dev.ukdt.manifest.Samples;
import dev.ukdt.manifest.Surroundings;
import dev.ukdt.manifest.check.Edit;
import dev.ukdt.manifest.check.Severity;
import dev.ukdt.manifest.schema.Formats;

/** Whole files brought to today's versions. */
class MigrationTest {
	private record Case(String format, String title, String before, String after) {
		@Override
		public String toString() {
			return format + ": " + title;
		}
	}

	static List<Case> cases() {
		return List.of(
				new Case("kraft-yaml", "Migrate the file to Kraftfile v0.6", """
						# what it is made of
						specification: '0.5'
						name: web
						arguments: "-p 80" # of nginx
						unikraft: staging
						targets:
						- architecture: x86_64 # only this
						  platform: kvm
						volumes:
						  fs0:
						    driver: 9pfs # shared
						""", """
						# what it is made of
						spec: v0.6
						name: web
						cmd: "-p 80" # of nginx
						unikraft: staging
						targets:
						- architecture: x86_64 # only this
						  platform: kvm
						volumes:
						  - source: fs0
						    destination: /
						    driver: 9pfs # shared
						"""),
				new Case("kraft-yaml", "Migrate the file to Kraftfile v0.6", """
						specification: '0.4'
						unikraft: stable
						architectures:
						  x86_64: true
						  arm64: true
						# and where
						platforms:
						  kvm: true
						libraries:
						  lwip: stable
						""", """
						spec: v0.6
						unikraft: stable
						targets:
						- kvm/x86_64
						- kvm/arm64
						# and where
						libraries:
						  lwip: stable
						"""),
				new Case("kraftfile-v0.6", "Migrate the file to today's version", "spec: v0.5 # old\nname: a\n", "spec: v0.6 # old\nname: a\n"),
				new Case("kraftfile-v0.6", "Migrate the file to Kraftfile v0.7, for the unikraft command", """
						spec: v0.6
						outdir: build
						labels:
						  cooldown: 1000 # milliseconds
						  stateful: true
						unikraft: {version: 0.17}
						targets:
						- fc/x86_64
						""", """
						spec: v0.7
						labels:
						  cooldown: "1000" # milliseconds
						  stateful: "true"
						unikraft: {version: "0.17"}
						targets:
						- fc/x86_64
						"""),
				new Case("ops-config", "Migrate the file to today's version", """
						{
						  "Mkfs": "/usr/bin/mkfs",
						  "RunConfig": {
						    "Ports": [80, 443],
						    "Klibs": ["ntp"],
						    "Memory": "1g"
						  }
						}
						""", """
						{
						  "RunConfig": {
						    "Ports": ["80", "443"],
						    "Memory": "1g"
						  },
						  "Klibs": ["ntp"]
						}
						"""),
				new Case("gramine-template", "Migrate the file to today's version", """
						libos.entrypoint = "/app" # the program
						loader.argv0_override = "app"
						fs.mount.lib.type = "chroot"
						fs.mount.lib.path = "/lib"
						# of the host
						fs.mount.lib.uri = "file:{{ gramine.runtimedir() }}"
						fs.mount.tmp.type = "tmpfs"
						fs.mount.tmp.path = "/tmp"
						sgx.thread_num = 8
						sgx.require_avx = true
						sgx.nonpie_binary = true
						sgx.trusted_files.a = "file:a"
						sgx.trusted_files.b = "file:b" # too
						sgx.protected_files.c = "file:c"
						sgx.remote_attestation = true
						""", """
						libos.entrypoint = "/app" # the program
						loader.argv = ["app"]
						fs.mounts = [
						  { type = "chroot", path = "/lib", uri = "file:{{ gramine.runtimedir() }}" },
						  { type = "tmpfs", path = "/tmp" },
						  { type = "encrypted", path = "c", uri = "file:c" },
						]
						# of the host
						sgx.max_threads = 8
						sgx.cpu_features.avx = "required"
						sgx.trusted_files = [
						  "file:a",
						  "file:b",
						]
						 # too
						sgx.remote_attestation = "dcap"
						"""),
				new Case("graphene-template", "Migrate the file to Gramine", """
						loader.preload = "file:{{ graphene.libos }}"
						libos.entrypoint = "/{{ entry }}"
						fs.mount.lib.type = "chroot"
						fs.mount.lib.path = "/lib"
						fs.mount.lib.uri = "file:{{ graphene.runtimedir() }}"
						""", """
						loader.entrypoint.uri = "file:{{ gramine.libos }}"
						libos.entrypoint = "/{{ entry }}"
						fs.mounts = [
						  { type = "chroot", path = "/lib", uri = "file:{{ gramine.runtimedir() }}" },
						]
						"""),
				new Case("includeos-config", "Migrate the file to today's version", "{ \"net\": [ [\"10.0.0.2\", \"255.255.255.0\"] ] }",
						"{ \"net\": [ { \"iface\": 0, \"address\": \"10.0.0.2\", \"netmask\": \"255.255.255.0\" } ] }"),
				new Case("includeos-config", "Migrate the file to today's version", "[ [\"10.0.0.2\", \"255.255.255.0\"] ]",
						"{ \"net\": [ { \"iface\": 0, \"address\": \"10.0.0.2\", \"netmask\": \"255.255.255.0\" } ] }"),
				new Case("firecracker-vm-config", "Migrate the file to today's version",
						"{ \"boot-source\": { \"kernel_image_path\": \"a\" }, \"drives\": [], \"machine-config\": { \"vcpu_count\": 1, \"mem_size_mib\": 1, \"ht_enabled\": true } }",
						"{ \"boot-source\": { \"kernel_image_path\": \"a\" }, \"drives\": [], \"machine-config\": { \"vcpu_count\": 1, \"mem_size_mib\": 1, \"smt\": true } }"),
				new Case("linuxkit", "Migrate the file to today's version", "kernel:\n  image: a\n# signed\ntrust:\n  org:\n    - linuxkit\ninit:\n  - b\n",
						"kernel:\n  image: a\n# signed\ninit:\n  - b\n"),
				new Case("unik-manifest", "Migrate the file to today's version", "main_file: a.py\nruntime_args:\n- -v\n- -x # why\n", "main_file: a.py\nruntime_args: \"-v -x\" # why\n"),
				new Case("xl-cfg", "Migrate the file to today's version", "name = \"a\"\nkernel = \"k\"\nbuilder = 'generic' # PV\n", "name = \"a\"\nkernel = \"k\"\ntype = \"pv\" # PV\n"));
	}

	private static Manifest read(String format, String text) {
		return Manifest.read(Formats.all().find(format).orElseThrow(), text, Surroundings.unknown());
	}

	@ParameterizedTest
	@MethodSource("cases")
	void theWholeFileIsOfTodayAndKeepsItsComments(Case one) {
		var offers = Migration.of(read(one.format(), one.before()));
		var fix = offers.stream().filter(offer -> offer.title().equals(one.title())).findFirst();
		assertTrue(fix.isPresent(), () -> "offered: " + offers);
		assertEquals(1, fix.get().edits().size(), "one change, so one undo");
		assertEquals(one.after(), Edit.apply(one.before(), fix.get().edits()));
	}

	@Test
	void whatIsOfTodayHasNothingToMigrate() {
		for (var sample : Samples.all()) {
			var offers = Migration.of(sample.read()).stream().filter(offer -> !offer.title().contains("v0.")).toList();
			assertTrue(offers.isEmpty() || sample.format().id().matches("graphene-template|gramine-.*"), () -> sample + ": " + offers);
		}
	}

	/** Real files, where they stand beside the project: no errors that were not there, and no comment lost. */
	@Test
	void realFilesAreNotBrokenByIt() throws IOException {
		assumeTrue(Files.isDirectory(Samples.corpus()), "there is no ../shared/corpus");
		var wrong = new ArrayList<String>();
		var migrated = 0;
		for (var file : ManifestFiles.below(Samples.corpus())) {
			var manifest = ManifestFiles.read(file).orElse(null);
			for (var offer : manifest == null ? List.<dev.ukdt.manifest.check.Fix>of() : Migration.of(manifest)) {
				migrated++;
				var text = Edit.apply(manifest.text(), offer.edits());
				var format = Formats.all().recognise(file.toString(), text).orElse(manifest.format());
				var errors = Manifest.read(format, text, manifest.surroundings()).problems().stream().filter(problem -> problem.severity() == Severity.ERROR).count();
				if (errors > manifest.problems().stream().filter(problem -> problem.severity() == Severity.ERROR).count()) {
					wrong.add(file + ": " + offer.title());
				}
			}
		}
		assertEquals(List.of(), wrong);
		assertTrue(migrated > 50, "there were " + migrated);
	}
}
