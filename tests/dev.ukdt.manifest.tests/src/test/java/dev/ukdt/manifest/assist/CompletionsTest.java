package dev.ukdt.manifest.assist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.Marked;
import dev.ukdt.manifest.Surroundings;
import dev.ukdt.manifest.check.Edit;
import dev.ukdt.manifest.schema.Formats;

class CompletionsTest {
	/** What is proposed at the mark, and what the text is when it was taken. */
	private record Case(String format, String marked, String label, String result) {
		@Override
		public String toString() {
			return format + " " + label;
		}
	}

	static List<Case> cases() {
		return List.of(
				new Case("kraftfile-v0.6", "spec: v0.6\nna¦", "name", "spec: v0.6\nname: "),
				new Case("kraftfile-v0.6", "spec: v0.6\n¦\nname: a\n", "targets", "spec: v0.6\ntargets:\n  - \nname: a\n"),
				new Case("kraftfile-v0.6", "spec: v0.6\nunikraft:\n  ¦\n", "version", "spec: v0.6\nunikraft:\n  version: \n"),
				new Case("kraftfile-v0.6", "spec: v0.6\nunikraft:\n  version: a\n  ¦\n", "kconfig", "spec: v0.6\nunikraft:\n  version: a\n  kconfig:\n    - \n"),
				new Case("kraftfile-v0.6", "spec: v0.6\ntargets:\n- plat: q¦\n", "qemu", "spec: v0.6\ntargets:\n- plat: qemu\n"),
				new Case("kraftfile-v0.6", "spec: v0.6\ntargets:\n- plat: qemu\n  ¦\n", "arch", "spec: v0.6\ntargets:\n- plat: qemu\n  arch: \n"),
				new Case("kraftfile-v0.6", "spec: v0.6\nlibraries:\n  lwip: stable\n  mus¦\n", "musl", "spec: v0.6\nlibraries:\n  lwip: stable\n  musl: \n"),
				new Case("kraftfile-v0.6", "spec: v0.6\ntargets:\n- arch: ¦\n", "arm64", "spec: v0.6\ntargets:\n- arch: arm64\n"),
				new Case("kraftfile-v0.7", "spec: v0.7\nrootfs:\n  source: .\n  format: ¦\n", "erofs", "spec: v0.7\nrootfs:\n  source: .\n  format: erofs\n"),
				new Case("ops-config", "{\n  ¦\n}", "RunConfig", "{\n  \"RunConfig\": {}\n}"),
				new Case("ops-config", "{ \"RunConfig\": { \"Mem¦\" } }", "Memory", "{ \"RunConfig\": { \"Memory\": \"\" } }"),
				new Case("ops-config", "{ \"CloudConfig\": { \"Platform\": \"g¦\" } }", "gcp", "{ \"CloudConfig\": { \"Platform\": \"gcp\" } }"),
				new Case("ops-config", "{ \"RunConfig\": { \"Accel\": ¦ } }", "true", "{ \"RunConfig\": { \"Accel\": true } }"),
				new Case("solo5-manifest", "{ \"devices\": [{ \"type\": \"¦\" }] }", "NET_BASIC", "{ \"devices\": [{ \"type\": \"NET_BASIC\" }] }"),
				new Case("gramine-template", "sgx.max¦\n", "max_threads", "sgx.max_threads = \n"),
				new Case("gramine-template", "loader.log_level = \"¦\"\n", "debug", "loader.log_level = \"debug\"\n"),
				new Case("gramine-template", "[sgx]\n¦\n", "enclave_size", "[sgx]\nenclave_size = \"\"\n"),
				new Case("gramine-template", "fs.mounts = [\n  { ty¦ },\n]\n", "type", "fs.mounts = [\n  { type = \"\" },\n]\n"),
				new Case("vcfg", "[[program]]\nbinary = \"/a\"\n\n[sy¦", "system", "[[program]]\nbinary = \"/a\"\n\n[system"),
				new Case("pi-config-txt", "[pi4]\narm_64¦\n", "arm_64bit", "[pi4]\narm_64bit=\n"),
				new Case("xl-cfg", "name = \"a\"\non_crash = \"pre¦\"\n", "preserve", "name = \"a\"\non_crash = \"preserve\"\n"),
				new Case("unikraft-config", "CONFIG_PLAT_KVM=¦\n", "y", "CONFIG_PLAT_KVM=y\n"),
				new Case("click", "a :: Qu¦;\n", "Queue", "a :: Queue;\n"),
				new Case("click", "source :: Idle;\nso¦ -> Discard;\n", "source", "source :: Idle;\nsource -> Discard;\n"),
				new Case("capstan-run", "runtime: node\nconfig_set:\n  abc:\n    main: x\nconfig_set_default: ¦\n", "abc",
						"runtime: node\nconfig_set:\n  abc:\n    main: x\nconfig_set_default: abc\n"),
				new Case("libvirt-domain", "<domain type='¦'>\n</domain>", "xen", "<domain type='xen'>\n</domain>"),
				new Case("mirage-config", "let stack = generic_sta¦ default_network\n", "generic_stackv4v6", "let stack = generic_stackv4v6 default_network\n"),
				new Case("includeos-nacl", "a: 1\nIf¦\n", "Iface", "a: 1\nIface \n"),
				new Case("includeos-nacl", "Iface eth0 {\n\tindex: 0,\n\tadd¦\n}\n", "address", "Iface eth0 {\n\tindex: 0,\n\taddress: \n}\n"),
				new Case("includeos-nacl", "Iface eth0 { index: 0, config: dh¦ }\n", "dhcp", "Iface eth0 { index: 0, config: dhcp }\n"),
				new Case("includeos-nacl", "Iface eth0 { index: 0, input: g¦ }\nFilter::IP guard { accept }\n", "guard",
						"Iface eth0 { index: 0, input: guard }\nFilter::IP guard { accept }\n"),
				new Case("includeos-nacl", "Filter::IP a {\n\tif (ip.s¦) { drop }\n}\n", "ip.saddr", "Filter::IP a {\n\tif (ip.saddr) { drop }\n}\n"),
				new Case("includeos-nacl", "Filter::IP a {\n\tac¦\n}\n", "accept", "Filter::IP a {\n\taccept\n}\n"),
				new Case("cargo-toml", "[dependencies]\nhermit = { features = [\"sm¦\"] }\n", "smp", "[dependencies]\nhermit = { features = [\"smp\"] }\n"));
	}

	@ParameterizedTest
	@MethodSource("cases")
	void proposesAndWrites(Case one) {
		var marked = Marked.of(one.marked());
		var manifest = Manifest.read(Formats.all().find(one.format()).orElseThrow(), marked.text(), Surroundings.unknown());
		var proposals = Completions.at(manifest, marked.start());
		var found = proposals.stream().filter(proposal -> proposal.label().equals(one.label())).findFirst();
		assertTrue(found.isPresent(), () -> one.label() + " is not among " + proposals.stream().map(Proposal::label).toList());
		assertEquals(one.result(), Edit.apply(marked.text(), List.of(found.get().edit())));
	}

	@Test
	void proposesFilesBesideTheManifest(@TempDir Path folder) throws IOException {
		Files.writeString(folder.resolve("Dockerfile"), "");
		Files.createDirectory(folder.resolve("data"));
		var marked = Marked.of("spec: v0.6\nrootfs: ¦\n");
		var manifest = Manifest.read(Formats.all().find("kraftfile-v0.6").orElseThrow(), marked.text(), Surroundings.of(folder));
		var labels = Completions.at(manifest, marked.start()).stream().map(Proposal::label).toList();
		assertTrue(labels.containsAll(List.of("Dockerfile", "data/")), labels::toString);
	}

	@Test
	void keysThatAreThereAreNotProposedAgain() {
		var marked = Marked.of("spec: v0.6\nname: a\n¦");
		var manifest = Manifest.read(Formats.all().find("kraftfile-v0.6").orElseThrow(), marked.text(), Surroundings.unknown());
		assertTrue(Completions.at(manifest, marked.start()).stream().noneMatch(proposal -> proposal.label().equals("name")));
	}

	@Test
	void commentsHaveNoProposals() {
		var marked = Marked.of("spec: v0.6 # na¦\n");
		var manifest = Manifest.read(Formats.all().find("kraftfile-v0.6").orElseThrow(), marked.text(), Surroundings.unknown());
		assertEquals(List.of(), Completions.at(manifest, marked.start()));
	}
}
