package dev.ukdt.machine.internal.libvirt;

import java.nio.file.Path;
import java.util.List;

/** What virsh is told to do with a domain. Names and paths in it are ours and hold neither blanks nor quotes. */
final class LibvirtScript {
	/** What virsh answers to {@code domstate} when the start before it has failed; it runs all commands of a script, whatever becomes of those before. */
	static final String NOT_STARTED = "shut off";

	private LibvirtScript() {
	}

	/**
	 * Defines the domain, starts it paused, and then watches its life until the virsh is ended. QEMU's domains are destroyed with that virsh; Xen's driver cannot
	 * promise that.
	 */
	static String run(Domain domain, Path description) {
		var with = " --domain " + domain.name();
		return "define " + description + "; start" + with + " --paused" + (domain.isQemu() ? " --autodestroy" : "") + "; domstate" + with + "; event" + with
				+ " --event lifecycle --loop";
	}

	/** The commands, a virsh run each, after which nothing is left of the domain; all of them may fail. */
	static List<List<String>> end(Domain domain) {
		var undefine = List.of("undefine", "--domain", domain.name(), "--snapshots-metadata");
		return domain.isQemu() ? List.of(undefine) : List.of(List.of("destroy", "--domain", domain.name()), undefine);
	}
}
