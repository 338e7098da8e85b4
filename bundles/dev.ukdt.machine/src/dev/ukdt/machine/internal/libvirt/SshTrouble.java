package dev.ukdt.machine.internal.libvirt;

/** Says what to do about what ssh complains of. */
final class SshTrouble {
	private SshTrouble() {
	}

	/** The problem's words, with the cure behind them where it is known. */
	static String cured(String problem, HypervisorUri uri) {
		var login = uri.ssh().orElseThrow();
		var host = login.substring(login.indexOf('@') + 1);
		if (problem.contains("IDENTIFICATION HAS CHANGED")) {
			return problem + "\nIt is another host than the one that you know by this name, or it has a new key: ask who runs it, then ssh-keygen -R '" + (uri.port() > 0 ? "[" + host + "]:" + uri.port() : host) + "'.";
		}
		if (problem.contains("Host key verification failed")) {
			return problem + "\nThe host is not known yet: connect once by 'ssh " + (uri.port() > 0 ? "-p " + uri.port() + " " : "") + login + "' and compare its key with what its owner tells.";
		}
		if (problem.contains("Permission denied")) {
			return problem + "\nThe host takes none of your keys: name the right one in ~/.ssh/config, or add it to your agent by ssh-add; passwords are never asked for.";
		}
		return problem;
	}
}
