package dev.ukdt.manifest.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.Marked;
import dev.ukdt.manifest.Surroundings;
import dev.ukdt.manifest.schema.Formats;

/** One thing wrong in a file, and the place and the code that are told. */
class ProblemsTest {
	private record Case(String format, String code, String marked) {
		@Override
		public String toString() {
			return format + " " + code + ": " + marked.lines().filter(line -> line.contains("«")).findFirst().orElse("").strip();
		}
	}

	static List<Case> cases() {
		return List.of(
				new Case("kraftfile-v0.6", "missing-key", "«name»: x\n"),
				new Case("kraftfile-v0.6", "unknown-key", "spec: v0.6\n«tragets»:\n- qemu/x86_64\n"),
				new Case("kraftfile-v0.6", "wrong-type", "spec: v0.6\nlibraries: «musl»\n"),
				new Case("kraftfile-v0.6", "old-version", "spec: «v0.5»\n"),
				new Case("kraftfile-v0.6", "duplicate-key", "spec: v0.6\nname: a\n«name»: b\n"),
				new Case("kraftfile-v0.6", "syntax", "spec: v0.6\nname: a«: b»\n"),
				new Case("kraftfile-v0.6", "syntax", "spec: v0.6\ncmd: «[»a, b\nname: x\n"),
				new Case("kraftfile-v0.6", "syntax", "spec: v0.6\nunikraft:\n«\t»version: stable\n"),
				new Case("kraftfile-v0.6", "syntax", "spec: v0.6\nname: «\"abc»\n"),
				new Case("kraftfile-v0.7", "bad-value", "spec: «v0.8»\n"),
				new Case("kraftfile-v0.7", "contradiction", "spec: v0.7\nruntime: base:latest\n«unikraft»: stable\n"),
				new Case("kraftfile-v0.7", "wrong-type", "spec: v0.7\nlabels:\n  a: «1000»\n"),
				new Case("kraftfile-v0.7", "missing-key", "spec: v0.7\n«rootfs»:\n  format: cpio\n"),
				new Case("kraftfile-v0.7", "bad-value", "spec: v0.7\nrootfs:\n  source: .\n  format: «cpoi»\n"),
				new Case("kraft-yaml", "missing-key", "«specification»: '0.5'\n"),
				new Case("unikraft-config", "syntax", "CONFIG_A=«yes»\n"),
				new Case("unikraft-config", "duplicate-key", "CONFIG_A=y\n«CONFIG_A»=n\n"),
				new Case("ops-config", "unknown-key", "{ «\"Argz\"»: [] }"),
				new Case("ops-config", "wrong-type", "{ \"Args\": «\"x\"» }"),
				new Case("ops-config", "legacy-key", "{ \"RunConfig\": { \"Ports\": [«8080»] } }"),
				new Case("ops-config", "legacy-key", "{ «\"Mkfs\"»: \"mkfs\" }"),
				new Case("ops-config", "bad-value", "{ \"RunConfig\": { \"Memory\": «\"lots\"» } }"),
				new Case("ops-config", "syntax", "{ \"Args\": [\"a\"]«,» }"),
				new Case("ops-package-manifest", "missing-key", "«{» \"Program\": \"a\", \"Args\": [] }"),
				new Case("nanos-manifest", "syntax", "«(»children:()\n program:/a"),
				new Case("nanos-manifest", "missing-file", "(children:(web:(contents:(host:a)))\n program:«/wbe»)"),
				new Case("capstanfile", "missing-key", "«base»: a\n"),
				new Case("capstan-package", "missing-key", "«name»: a\ntitle: b\n"),
				new Case("capstan-run", "bad-value", "runtime: «nodee»\nconfig_set: {}\n"),
				new Case("capstan-run", "missing-key", "runtime: native\nconfig_set:\n  «a»:\n    env: {}\n"),
				new Case("capstan-run", "contradiction", "runtime: node\nconfig_set:\n  a:\n    base: \"p:c\"\n    «main»: x\n"),
				new Case("capstan-run", "missing-target", "runtime: node\nconfig_set:\n  a:\n    main: x\nconfig_set_default: «b»\n"),
				new Case("usr-manifest", "syntax", "«/etc/passwd /etc/passwd»\n"),
				new Case("gramine-manifest", "unknown-key", "libos.«entrypont» = \"a\"\n"),
				new Case("gramine-manifest", "wrong-type", "sgx.debug = «\"true\"»\n"),
				new Case("gramine-manifest", "bad-value", "loader.log_level = «\"loud\"»\n"),
				new Case("gramine-manifest", "legacy-key", "sgx.«thread_num» = 4\n"),
				new Case("gramine-manifest", "syntax", "loader.log_level = «error»\n"),
				new Case("gramine-manifest", "contradiction", "sgx.enclave_size = \"256M\"\nsys.brk.max_size = «\"512M\"»\n"),
				new Case("gramine-template", "missing-key", "fs.mounts = [\n  «{» path = \"/a\" },\n]\n"),
				new Case("gramine-template", "syntax", "a = \"x\"\n«{%» if\n"),
				new Case("vcfg", "bad-value", "[[program]]\nbinary = \"/a\"\nterminate = «\"SIGHUP\"»\n"),
				new Case("vcfg", "unknown-key", "[vm]\n«cpu» = 1\n"),
				new Case("vcfg", "bad-value", "[vm]\nram = «\"much\"»\n"),
				new Case("click", "duplicate-key", "a :: Queue;\n«a» :: Queue;\n"),
				new Case("click", "bad-value", "s :: Strip(14);\ns [«1»] -> Discard;\n"),
				new Case("click", "syntax", "a :: Queue«(»100;\n"),
				new Case("click", "syntax", "elementclass A «{» input -> output;\n"),
				new Case("click", "missing-target", "InfiniteSource -> «q» -> Discard;\n"),
				new Case("solo5-manifest", "bad-value", "{ \"type\": \"solo5.manifest\", \"version\": 1, \"devices\": [{ \"name\": «\"a-b\"», \"type\": \"NET_BASIC\" }] }"),
				new Case("solo5-manifest", "bad-value", "{ \"type\": \"solo5.manifest\", \"version\": «2», \"devices\": [] }"),
				new Case("solo5-manifest", "duplicate-key",
						"{ \"type\": \"solo5.manifest\", \"version\": 1, \"devices\": [{ \"name\": \"a\", \"type\": \"NET_BASIC\" }, { \"name\": «\"a\"», \"type\": \"NET_BASIC\" }] }"),
				new Case("solo5-manifest", "missing-key", "{ \"type\": \"solo5.manifest\", \"version\": 1, \"devices\": [«{» \"name\": \"a\" }] }"),
				new Case("includeos-vm", "bad-value", "{ \"net\": [{ \"device\": \"virtio\", \"backend\": «\"tup\"» }] }"),
				new Case("includeos-config", "missing-key", "{ \"net\": [{ \"iface\": 0, \"config\": «\"static\"», \"address\": \"10.0.0.1\" }] }"),
				new Case("includeos-nacl", "unknown-key", "«Ifce» eth0 {\n\tindex: 0\n}\n"),
				new Case("includeos-nacl", "unknown-key", "Iface eth0 {\n\tindex: 0,\n\t«adress»: 10.0.0.1\n}\n"),
				new Case("includeos-nacl", "unknown-key", "Iface eth0 { index: 0 }\neth0.«adress»: 10.0.0.1\n"),
				new Case("includeos-nacl", "missing-key", "Iface «eth0» { address: 10.0.0.1 }\n"),
				new Case("includeos-nacl", "missing-key", "Iface «eth0» { address: 10.0.0.1 }\neth0.netmask: 255.0.0.0\n"),
				new Case("includeos-nacl", "missing-key", "Iface «eth0» dhcp\n"),
				new Case("includeos-nacl", "bad-value", "Iface eth0 { index: 0, config: «dhpc» }\n"),
				new Case("includeos-nacl", "wrong-type", "Iface eth0 { index: 0, address: «17» }\n"),
				new Case("includeos-nacl", "duplicate-key", "a: 1\n«a»: 2\n"),
				new Case("includeos-nacl", "missing-target", "«eth1».address: 10.0.0.1\n".replace("«eth1».address", "«eth1.address»")),
				new Case("includeos-nacl", "missing-target", "Iface eth0 { index: 0, input: «gaurd» }\nFilter::IP guard { accept }\n"),
				new Case("includeos-nacl", "missing-target", "Gateway gw { a: { net: 1.0.0.0, netmask: 255.0.0.0, iface: «eth1» } }\n"),
				new Case("includeos-nacl", "missing-target", "Filter::IP a {\n\t«acept»\n}\n"),
				new Case("includeos-nacl", "missing-target", "Filter::IP a {\n\tif (ip.saddr == «home») { drop }\n}\n"),
				new Case("includeos-nacl", "unknown-key", "Filter::IP a {\n\tif («ip.sadr» == 10.0.0.1) { drop }\n}\n"),
				new Case("includeos-nacl", "contradiction", "Filter::IP a {\n\tif («tcp.sport» == 80) { drop }\n}\n"),
				new Case("includeos-nacl", "contradiction", "Filter::UDP a {\n\t«Filter»::TCP { drop }\n}\n"),
				new Case("includeos-nacl", "bad-value", "Nat::TCP a {\n\t«accept»\n}\n"),
				new Case("includeos-nacl", "bad-value", "Filter::«TPC» a {\n\taccept\n}\n"),
				new Case("includeos-nacl", "missing-key", "Iface eth0 { index: 0, input: a }\nFilter::IP «a» {\n\tlog(\"x\")\n}\n"),
				new Case("includeos-nacl", "syntax", "Iface eth0 «{»\n\tindex: 0\n"),
				new Case("includeos-nacl", "syntax", "Iface eth0 { index: 0«,» }\n"),
				new Case("includeos-nacl", "syntax", "a: «10.0.0.300»\n"),
				new Case("includeos-nacl", "syntax", "a: «10.0.0»\n"),
				new Case("includeos-nacl", "syntax", "Filter::IP a {\n\tlog(\"see «#1\")»\n\taccept\n}\n"),
				new Case("includeos-nacl", "syntax", "Filter::IP a {\n\tif «(»ip.ttl > 3 { drop }\n}\n"),
				new Case("rumprun-bake", "unknown-key", "version 20160209\nconf _a\n\t«ad» -lrump\nfnoc\n"),
				new Case("rumprun-bake", "syntax", "version 20160209\n«conf» _a\n\tcreate \"a\"\n"),
				new Case("rumprun-config", "missing-key", "{ \"cmdline\": \"a\", «\"net\"»: { \"method\": \"static\", \"mask\": \"24\" } }"),
				new Case("lkl-json", "unknown-key", "{ \"interfaces\": [{ «\"ipp\"»: \"10.0.0.1\" }] }"),
				new Case("xl-cfg", "missing-key", "«kernel» = \"a\"\nmemory = 16\nvif = ['']\n"),
				new Case("xl-cfg", "bad-value", "name = \"a\"\nkernel = \"b\"\non_crash = «\"keep\"»\n"),
				new Case("xl-cfg", "syntax", "name = \"a\"\nkernel = \"b\"\nvif = «[» 'a'\nmemory = 1\n"),
				new Case("xl-cfg", "wrong-type", "name = \"a\"\nkernel = \"b\"\nmemory = «\"much\"»\n"),
				new Case("unik-daemon-config", "bad-value", "providers:\n  virtualbox:\n    - name: a\n      adapter_type: «nat»\n"),
				new Case("cargo-toml", "unknown-key", "[package]\nname = \"a\"\n«vresion» = \"1\"\n"),
				new Case("pi-config-txt", "wrong-type", "gpu_mem=«lots»\n"),
				new Case("pi-config-txt", "legacy-key", "«[pi9]»\nkernel=a\n"),
				new Case("lazarus-project", "syntax", "<CONFIG>\n<«A»>\n</CONFIG>\n"),
				new Case("linuxkit", "unknown-key", "services:\n  - name: a\n    image: b\n    «comand»: [x]\n"),
				new Case("linuxkit", "missing-key", "services:\n  - «name»: a\n    command: [x]\n"),
				new Case("firecracker-vm-config", "missing-key", "«{» \"boot-source\": { \"kernel_image_path\": \"a\" } }"),
				new Case("firecracker-vm-config", "legacy-key",
						"{ \"boot-source\": { \"kernel_image_path\": \"a\" }, \"drives\": [], \"machine-config\": { \"vcpu_count\": 1, \"mem_size_mib\": 1, «\"ht_enabled\"»: true } }"),
				new Case("qemu-readconfig", "unknown-key", "[«devise»]\n  driver = \"a\"\n"),
				new Case("qemu-readconfig", "syntax", "[machine]\n  type = «q35»\n"),
				new Case("libvirt-domain", "missing-key", "<«domain» type='kvm'><name>a</name><os><type>hvm</type></os></domain>"),
				new Case("libvirt-domain", "missing-key", "<«domain»><name>a</name><memory>1</memory><os><type>hvm</type></os></domain>"),
				new Case("mirage-config", "syntax", "open Mirage\nlet () = register \"a\" «[» main\n"),
				new Case("ukdt-project", "missing-key", "«family»: bare\n"));
	}

	@ParameterizedTest
	@MethodSource("cases")
	void theProblemStandsAtItsPlace(Case one) {
		var marked = Marked.of(one.marked());
		var manifest = Manifest.read(Formats.all().find(one.format()).orElseThrow(), marked.text(), Surroundings.unknown());
		var found = manifest.problems();
		assertTrue(found.stream().anyMatch(problem -> problem.code().equals(one.code()) && problem.start() == marked.start() && problem.end() == marked.end()),
				() -> one + "\n" + found + "\nexpected " + one.code() + " at " + marked.start() + ".." + marked.end());
	}

	/** A fix of a problem that has one leaves no problem with its code at its place. */
	@ParameterizedTest
	@MethodSource("cases")
	void fixesMendWhatTheyAreFor(Case one) {
		var marked = Marked.of(one.marked());
		var format = Formats.all().find(one.format()).orElseThrow();
		var manifest = Manifest.read(format, marked.text(), Surroundings.unknown());
		for (var problem : manifest.problems()) {
			for (var fix : problem.fixes()) {
				var mended = Manifest.read(format, Edit.apply(marked.text(), fix.edits()), Surroundings.unknown());
				assertEquals(List.of(), mended.problems().stream().filter(left -> left.message().equals(problem.message()) && left.code().equals(problem.code())).toList(),
						() -> fix + " made of\n" + marked.text() + "\nthis:\n" + mended.text());
			}
		}
	}
}
