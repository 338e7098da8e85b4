package dev.ukdt.machine.internal.libvirt;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.ukdt.machine.MachineException;

/**
 * A libvirt connection's address, such as {@code qemu:///session} or {@code qemu+ssh://me@host/system}.
 *
 * @param text    as virsh takes it
 * @param driver  such as {@code qemu}
 * @param ssh     the host's part when it is reached by SSH: {@code USER@HOST} or {@code HOST}
 * @param port    of SSH, or -1
 * @param session whether guests run as the connecting user
 */
record HypervisorUri(String text, String driver, Optional<String> ssh, int port, boolean session, List<String> query) {
	static final String HERE = "qemu:///session";

	/** @throws MachineException when it is no such address, or has a password in it */
	static HypervisorUri parse(String text) throws MachineException {
		var address = text.isEmpty() ? HERE : text;
		try {
			var uri = new URI(address);
			var scheme = uri.getScheme();
			if (scheme == null || uri.getPath() == null) {
				throw new URISyntaxException(address, "no scheme");
			}
			var user = uri.getUserInfo();
			if (user != null && user.contains(":")) {
				throw new MachineException("a password has no place in the address " + scheme + "://...: use a key and its agent");
			}
			var transport = scheme.contains("+") ? scheme.substring(scheme.indexOf('+') + 1) : "";
			if (uri.getHost() != null && !transport.contains("ssh")) {
				throw new MachineException("'" + address + "' is reached without SSH: only +ssh leads a guest's console and stub here");
			}
			var host = Optional.ofNullable(uri.getHost()).map(name -> (user == null ? "" : user + "@") + name);
			return new HypervisorUri(address, scheme.replaceFirst("\\+.*", ""), host, uri.getPort(), uri.getPath().equals("/session"),
					uri.getQuery() == null ? List.of() : List.of(uri.getQuery().split("&")));
		} catch (URISyntaxException e) {
			throw new MachineException("'" + address + "' is no libvirt address, such as qemu:///session or qemu+ssh://me@host/system", e);
		}
	}

	/** The arguments with which ssh and scp reach the host, as virsh does; host keys are always checked, and nobody is asked for anything. */
	List<String> sshOptions(String portOption) {
		var options = new ArrayList<>(List.of("-o", "BatchMode=yes"));
		if (port > 0) {
			options.addAll(List.of(portOption, String.valueOf(port)));
		}
		value("keyfile").ifPresent(file -> options.addAll(List.of("-i", file)));
		value("known_hosts").ifPresent(file -> options.addAll(List.of("-o", "UserKnownHostsFile=" + file)));
		return options;
	}

	/** The program that virsh runs in place of ssh, as libvirt's addresses can name one. */
	Optional<Path> command() {
		return value("command").map(Path::of);
	}

	private Optional<String> value(String key) {
		return query.stream().filter(part -> part.startsWith(key + "=")).map(part -> part.substring(key.length() + 1)).findFirst();
	}

	/** Where a file of a guest lies on the host: as it is here, or copied to a temporary name there. */
	Path onHost(String guest, Path file) {
		return ssh.isPresent() ? Path.of("/tmp", guest + "-" + file.getFileName().toString().replaceAll("[^\\w.-]", "_")) : file;
	}
}
