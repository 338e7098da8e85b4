package dev.ukdt.machine.internal.qemu;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.google.gson.JsonParseException;

import dev.ukdt.core.descriptor.Yaml;
import dev.ukdt.core.tool.Tool;
import dev.ukdt.core.tool.ToolMissing;
import dev.ukdt.machine.MachineException;

/**
 * The UEFI firmware of a machine type, found by the descriptors that distributions put beside it. (QEMU's {@code docs/interop/firmware.json}: a file of the
 * same name in a later folder comes before that of an earlier one, and the names' order is that of preference.)
 *
 * @param type the machine type as descriptors call it, without its version; empty for one without UEFI
 * @param tool how to get it; empty for an architecture without UEFI
 */
record UefiFirmware(String type, String architecture, Optional<Tool> tool) {
	static UefiFirmware read(String type, String architecture, Yaml tools) {
		return new UefiFirmware(type, architecture, tools.has(architecture) ? Optional.of(Tool.read(tools.child(architecture))) : Optional.empty());
	}

	/**
	 * QEMU's arguments for it; what it writes to its variables is thrown away at the guest's end.
	 *
	 * @param program QEMU, beside which descriptors may lie
	 * @throws ToolMissing      when it is not on this machine
	 * @throws MachineException when there is none for this machine type
	 */
	List<String> arguments(String machine, Path program) throws MachineException {
		if (type.isEmpty() || tool.isEmpty()) {
			throw new MachineException(machine + " has no UEFI firmware, which this image needs: choose another machine, such as qemu:q35 or qemu:virt");
		}
		for (var file : descriptors(program).values()) {
			var found = descriptor(file).filter(it -> it.suits(architecture, type));
			if (found.isPresent()) {
				return found.get().arguments();
			}
		}
		throw new ToolMissing(tool.get());
	}

	private static Optional<FirmwareDescriptor> descriptor(Path file) {
		try {
			return FirmwareDescriptor.read(file);
		} catch (IOException | JsonParseException | IllegalStateException e) {
			return Optional.empty(); // one that cannot be read is as good as none
		}
	}

	private static Map<String, Path> descriptors(Path program) {
		var files = new TreeMap<String, Path>();
		for (var folder : folders(program)) {
			try (var list = Files.newDirectoryStream(folder, "*.json")) {
				list.forEach(file -> files.put(file.getFileName().toString(), file));
			} catch (IOException e) {
				// not there
			}
		}
		return files;
	}

	private static List<Path> folders(Path program) {
		var folders = new ArrayList<Path>();
		var prefix = program.toAbsolutePath().getParent().getParent();
		if (prefix != null) {
			folders.add(prefix.resolve("share/qemu/firmware"));
		}
		folders.add(Path.of("/usr/share/qemu/firmware"));
		folders.add(Path.of("/etc/qemu/firmware"));
		var own = System.getenv("XDG_CONFIG_HOME");
		folders.add((own == null ? Path.of(System.getProperty("user.home"), ".config") : Path.of(own)).resolve("qemu/firmware"));
		return folders;
	}
}
