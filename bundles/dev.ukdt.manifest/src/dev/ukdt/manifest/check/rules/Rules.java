package dev.ukdt.manifest.check.rules;

import java.util.Map;

import dev.ukdt.manifest.check.Rule;

/** The rules by the names that schemas use. */
public final class Rules {
	private static final Map<String, Rule> BY_NAME = Map.ofEntries(
			Map.entry("kraft-version", new KraftVersion()),
			Map.entry("kraft-unikraft-or-runtime", new KraftRuntime()),
			Map.entry("kraft-rootfs", new KraftRootfs()),
			Map.entry("targets-once", new TargetsOnce()),
			Map.entry("ops-program", new OpsProgram()),
			Map.entry("capstan-run", new CapstanRun()),
			Map.entry("gramine-mounts", new GramineMounts()),
			Map.entry("gramine-sizes", new GramineSizes()),
			Map.entry("solo5-devices", new Solo5Devices()),
			Map.entry("firecracker-root", new FirecrackerRoot()),
			Map.entry("rumprun-net", new RumprunNet()),
			Map.entry("bake-names", new BakeNames()),
			Map.entry("click-elements", new ClickElements()),
			Map.entry("nanos-program", new NanosProgram()),
			Map.entry("xl-boot", new XlBoot()),
			Map.entry("pi-lines", new PiLines()),
			Map.entry("usr-manifest-hosts", new UsrManifestHosts()),
			Map.entry("includeos-net", new IncludeOsNet()),
			Map.entry("cargo-root", new CargoRoot()),
			Map.entry("nacl-names", NaclNames::check),
			Map.entry("nacl-functions", NaclFunctions::check),
			Map.entry("nacl-chains", NaclChains::check),
			Map.entry("libvirt-memory", new LibvirtMemory()),
			Map.entry("linuxkit-names", new LinuxKitNames()),
			Map.entry("mirage-main", new MirageMain()));

	private Rules() {
	}

	/** @throws IllegalArgumentException for a name that is none */
	public static Rule of(String name) {
		var rule = BY_NAME.get(name);
		if (rule == null) {
			throw new IllegalArgumentException("there is no rule '" + name + "'");
		}
		return rule;
	}
}
