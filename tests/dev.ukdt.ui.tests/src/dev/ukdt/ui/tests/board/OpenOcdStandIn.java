package dev.ukdt.ui.tests.board;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.eclipse.core.runtime.preferences.InstanceScope;

import dev.ukdt.core.resources.WorkspaceTools;

/** A stand-in for OpenOCD with a probe and a board: it takes flashing as done, and has the stub of QEMU behind its own options. */
record OpenOcdStandIn(Path pid) {
	/** Puts it in the place of OpenOCD until {@link #forget}. */
	static OpenOcdStandIn over(Path folder, Path image) throws IOException {
		var pid = folder.resolve("pid");
		var file = Files.writeString(folder.resolve("openocd"), """
				#!/bin/sh
				case "$*" in
				*program*) echo '** Programming Started **'; echo '** Verify Started **'; exit 0 ;;
				esac
				port=$(echo "$*" | sed -n 's/.*gdb_port \\([0-9]*\\).*/\\1/p')
				echo "Info : Listening on port $port for gdb connections"
				echo $$ >%s
				exec qemu-system-arm -machine mps2-an385 -display none -S -kernel %s -gdb tcp:127.0.0.1:$port
				""".formatted(pid, image));
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
		InstanceScope.INSTANCE.getNode(WorkspaceTools.NODE).put(WorkspaceTools.PREFIX + "openocd", file.toString());
		return new OpenOcdStandIn(pid);
	}

	static void forget() {
		InstanceScope.INSTANCE.getNode(WorkspaceTools.NODE).remove(WorkspaceTools.PREFIX + "openocd");
	}

	/** The process that serves the debugger. */
	ProcessHandle server() throws IOException {
		return ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElseThrow();
	}
}
