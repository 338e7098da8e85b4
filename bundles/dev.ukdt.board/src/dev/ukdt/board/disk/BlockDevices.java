package dev.ukdt.board.disk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The disks of this machine, read from what the kernel and udev show to everybody: no rights are needed and no disk is touched. Each call looks anew. */
public final class BlockDevices {
	/** Where the running system lives. */
	private static final Set<Path> SYSTEM = Set.of(Path.of("/"), Path.of("/usr"), Path.of("/boot"), Path.of("/boot/efi"), Path.of("/boot/firmware"), Path.of("/home"),
			Path.of("/var"), Path.of("/nix/store"));
	private static final List<String> NOT_DISKS = List.of("ram", "zram", "sr", "fd", "dm-", "md");
	private static final int SECTOR = 512;

	private final Path root;

	/** @param root where {@code sys}, {@code proc}, {@code run} and {@code dev} are looked for; {@code /} but in tests */
	public BlockDevices(Path root) {
		this.root = root;
	}

	public static BlockDevices ofThisMachine() {
		return new BlockDevices(Path.of("/"));
	}

	/** All disks, also those that must not be written to; readers without a card and loop devices without a file are left out. Blocks for the reads. */
	public List<BlockDevice> list() throws IOException {
		var folder = root.resolve("sys/block");
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		var mounts = MountTable.read(root);
		var ids = stableIds();
		var swaps = read(root.resolve("proc/swaps"));
		try (var entries = Files.list(folder)) {
			var devices = new ArrayList<BlockDevice>();
			for (var entry : entries.sorted().toList()) {
				if (NOT_DISKS.stream().noneMatch(entry.getFileName().toString()::startsWith) && number(entry.resolve("size")) > 0) {
					devices.add(new Reading(entry, mounts, ids, swaps).device());
				}
			}
			return List.copyOf(devices);
		}
	}

	/** The disk that a path means: a node below {@code /dev}, or a name that leads to one, such as those below {@code /dev/disk/by-id}. */
	public Optional<BlockDevice> find(Path path) throws IOException {
		var node = Files.exists(path) ? path.toRealPath() : path;
		return list().stream().filter(device -> device.node().equals(node)).findFirst();
	}

	/** Nodes by their best name: the ones that tell maker and serial number before those with numbers alone. */
	private Map<String, String> stableIds() throws IOException {
		var result = new HashMap<String, String>();
		var folder = root.resolve("dev/disk/by-id");
		if (!Files.isDirectory(folder)) {
			return result;
		}
		try (var links = Files.list(folder)) {
			for (var link : links.sorted().toList()) {
				var name = link.getFileName().toString();
				if (Files.isSymbolicLink(link) && !name.startsWith("wwn-") && !name.startsWith("nvme-eui")) {
					result.putIfAbsent(Files.readSymbolicLink(link).getFileName().toString(), name);
				}
			}
		}
		return result;
	}

	private static String read(Path file) {
		try {
			return Files.readString(file, StandardCharsets.UTF_8).strip();
		} catch (IOException e) {
			return "";
		}
	}

	private static long number(Path file) {
		var text = read(file);
		return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
	}

	/** One disk while it is being read. */
	private final class Reading {
		private final Path entry;
		private final MountTable mounts;
		private final Map<String, String> ids;
		private final String swaps;
		private final List<String> uses = new ArrayList<>();
		private boolean isSystem;

		Reading(Path entry, MountTable mounts, Map<String, String> ids, String swaps) {
			this.entry = entry;
			this.mounts = mounts;
			this.ids = ids;
			this.swaps = swaps;
		}

		BlockDevice device() throws IOException {
			var name = entry.getFileName().toString();
			var parts = parts();
			var backing = read(entry.resolve("loop/backing_file"));
			var model = (read(entry.resolve("device/vendor")) + " " + read(entry.resolve("device/model"))).strip();
			if (model.isEmpty()) {
				model = read(entry.resolve("device/name"));
			}
			return new BlockDevice(Path.of("/dev", name), ids.getOrDefault(name, name), model, number(entry.resolve("size")) * SECTOR, isRemovable(name),
					number(entry.resolve("ro")) == 1, number(entry.resolve("diskseq")), parts, backing, List.copyOf(uses), isSystem);
		}

		private boolean isRemovable(String name) throws IOException {
			return number(entry.resolve("removable")) == 1 || name.startsWith("mmcblk") && !read(entry.resolve("device/type")).equals("MMC")
					|| name.startsWith("loop") || entry.toRealPath().toString().contains("/usb");
		}

		private List<BlockDevice.Part> parts() throws IOException {
			var parts = new ArrayList<BlockDevice.Part>();
			var whole = part(entry);
			try (var children = Files.list(entry)) {
				for (var child : children.sorted().toList()) {
					if (Files.exists(child.resolve("partition"))) {
						parts.add(part(child));
					}
				}
			}
			return !parts.isEmpty() ? List.copyOf(parts) : whole.fileSystem().isEmpty() && whole.mountPoints().isEmpty() ? List.of() : List.of(whole);
		}

		private BlockDevice.Part part(Path folder) throws IOException {
			var name = folder.getFileName().toString();
			var device = read(folder.resolve("dev"));
			var points = mounts.points(device, "/dev/" + name);
			points.forEach(point -> uses.add("mounted at " + point));
			if (swaps.contains("/dev/" + name + " ") || swaps.contains("/dev/" + name + "\t")) {
				uses.add("used for swapping");
				isSystem = true;
			}
			isSystem |= points.stream().anyMatch(SYSTEM::contains);
			holders(folder);
			var udev = udev(device);
			var fileSystem = udev.getOrDefault("E:ID_FS_TYPE", "");
			if (fileSystem.equals("zfs_member") && mounts.mounts().stream().anyMatch(mount -> mount.fileSystem().equals("zfs"))) {
				uses.add("part of a ZFS pool");
			}
			return new BlockDevice.Part(name, number(folder.resolve("size")) * SECTOR, fileSystem, udev.getOrDefault("E:ID_FS_LABEL", ""),
					points.stream().map(Path::toString).toList());
		}

		/** Volumes that are made of it: encrypted ones, logical ones, arrays. */
		private void holders(Path folder) throws IOException {
			var holders = folder.resolve("holders");
			if (!Files.isDirectory(holders)) {
				return;
			}
			try (Stream<Path> list = Files.list(holders)) {
				for (var holder : list.toList()) {
					var name = holder.getFileName().toString();
					uses.add("part of " + Optional.of(read(root.resolve("sys/block").resolve(name).resolve("dm/name"))).filter(text -> !text.isEmpty()).orElse(name));
					var of = root.resolve("sys/block").resolve(name);
					if (Files.isDirectory(of)) {
						var points = mounts.points(read(of.resolve("dev")), "/dev/" + name);
						isSystem |= points.stream().anyMatch(SYSTEM::contains);
						holders(of);
					}
				}
			}
		}

		/** What udev found out about a device when it came. */
		private Map<String, String> udev(String device) {
			var result = new HashMap<String, String>();
			read(root.resolve("run/udev/data/b" + device)).lines().forEach(line -> {
				var equals = line.indexOf('=');
				if (equals > 0) {
					result.put(line.substring(0, equals), line.substring(equals + 1));
				}
			});
			return result;
		}
	}
}
