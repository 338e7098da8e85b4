package dev.ukdt.machine.internal.program;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

import dev.ukdt.image.BootProtocol;
import dev.ukdt.machine.Disk;
import dev.ukdt.machine.Network;

/** The files that tell some machines what to run. */
final class Configurations {
	private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

	private Configurations() {
	}

	/** Firecracker's {@code --config-file}. */
	static String firecracker(ProgramPlan plan) {
		var settings = plan.settings();
		var boot = new LinkedHashMap<String, Object>();
		boot.put("kernel_image_path", plan.image().path().toString());
		boot.put("boot_args", String.join(" ", settings.arguments()));
		settings.initrd().ifPresent(file -> boot.put("initrd_path", file.toString()));
		var config = new LinkedHashMap<String, Object>();
		config.put("boot-source", boot);
		config.put("drives", numbered(settings.disks(), (disk, i) -> Map.of("drive_id", disk.name().isEmpty() ? "disk" + i : disk.name(), "path_on_host",
				disk.file().toString(), "is_root_device", false, "is_read_only", disk.readOnly())));
		config.put("network-interfaces", numbered(settings.networks(), (network, i) -> Map.of("iface_id", network.name().isEmpty() ? "net" + i : network.name(),
				"host_dev_name", network.device())));
		var machine = new LinkedHashMap<String, Object>();
		machine.put("vcpu_count", settings.vcpus());
		machine.put("mem_size_mib", plan.values().memory());
		if (settings.stub().wanted()) {
			machine.put("gdb_socket_path", plan.folder().resolve("gdb.sock").toString());
		}
		config.put("machine-config", machine);
		return GSON.toJson(config);
	}

	/** {@code xl.cfg(5)}; its texts are quoted as JSON's are. */
	static String xl(ProgramPlan plan) {
		var settings = plan.settings();
		var lines = new ArrayList<String>();
		lines.add("name = " + GSON.toJson("ukdt-" + plan.folder().id()));
		lines.add("type = " + GSON.toJson(plan.image().bootProtocols().contains(BootProtocol.XEN_PV) ? "pv" : "pvh"));
		lines.add("kernel = " + GSON.toJson(plan.image().path().toString()));
		settings.initrd().ifPresent(file -> lines.add("ramdisk = " + GSON.toJson(file.toString())));
		if (!settings.arguments().isEmpty()) {
			lines.add("cmdline = " + GSON.toJson(String.join(" ", settings.arguments())));
		}
		lines.add("memory = " + plan.values().memory());
		lines.add("vcpus = " + settings.vcpus());
		lines.add("on_poweroff = \"destroy\"");
		lines.add("on_reboot = \"destroy\"");
		lines.add("on_crash = \"destroy\"");
		lines.add("disk = [" + String.join(", ", numbered(settings.disks(), Configurations::xlDisk)) + "]");
		lines.add("vif = [" + String.join(", ", numbered(settings.networks(), Configurations::xlNetwork)) + "]");
		return String.join("\n", lines) + "\n";
	}

	private static String xlDisk(Disk disk, int number) {
		return GSON.toJson("format=" + disk.format() + ", vdev=xvd" + (char) ('a' + number) + ", access=" + (disk.readOnly() ? "ro" : "rw") + ", target=" + disk.file());
	}

	private static String xlNetwork(Network network, int number) {
		return GSON.toJson(network.mode() == Network.Mode.BRIDGE ? "bridge=" + network.device() : "vifname=" + network.device());
	}

	/** Turns each into something, told its place. */
	@FunctionalInterface
	private interface Numbered<T, R> {
		R apply(T value, int number);
	}

	private static <T, R> List<R> numbered(List<T> values, Numbered<T, R> function) {
		var result = new ArrayList<R>();
		for (var value : values) {
			result.add(function.apply(value, result.size()));
		}
		return result;
	}
}
