package dev.ukdt.board.tests.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.ukdt.board.disk.BlockDevice;
import dev.ukdt.board.disk.BlockDevices;

/** What a kernel and udev show of a machine, laid out in a folder as real ones lay it out. */
final class FakeMachine {
	private final Path root;
	private String mounts = "";

	FakeMachine(Path root) throws IOException {
		this.root = root;
		write("proc/swaps", "Filename\tType\tSize\tUsed\tPriority\n");
		write("proc/self/mountinfo", "");
		Files.createDirectories(root.resolve("sys/block"));
	}

	/** A disk at a place of the device tree, as {@code sys/block} points to it. */
	FakeMachine disk(String name, String place, String number, long size) throws IOException {
		var folder = Files.createDirectories(root.resolve("sys/devices").resolve(place).resolve("block").resolve(name));
		Files.createSymbolicLink(root.resolve("sys/block").resolve(name), folder);
		return set(name, "dev", number).set(name, "size", Long.toString(size / 512)).set(name, "ro", "0").set(name, "removable", "0").set(name, "diskseq", "7");
	}

	FakeMachine partition(String disk, String name, String number, long size) throws IOException {
		return set(disk, name + "/partition", "1").set(disk, name + "/dev", number).set(disk, name + "/size", Long.toString(size / 512));
	}

	/** Sets one of a disk's values. */
	FakeMachine set(String disk, String file, String value) throws IOException {
		write("sys/block/" + disk + "/" + file, value + "\n");
		return this;
	}

	FakeMachine udev(String number, String... lines) throws IOException {
		write("run/udev/data/b" + number, String.join("\n", lines) + "\n");
		return this;
	}

	FakeMachine byId(String name, String node) throws IOException {
		Files.createSymbolicLink(Files.createDirectories(root.resolve("dev/disk/by-id")).resolve(name), Path.of("../../" + node));
		return this;
	}

	FakeMachine mounted(String number, String point, String fileSystem, String source) throws IOException {
		mounts += "30 25 " + number + " / " + point.replace(" ", "\\040") + " rw,relatime shared:1 - " + fileSystem + " " + source + " rw\n";
		write("proc/self/mountinfo", mounts);
		return this;
	}

	FakeMachine swap(String node) throws IOException {
		write("proc/swaps", "Filename\tType\tSize\tUsed\tPriority\n" + node + " partition\t1000\t0\t-2\n");
		return this;
	}

	BlockDevice device(String name) throws IOException {
		return new BlockDevices(root).list().stream().filter(device -> device.name().equals(name)).findFirst().orElseThrow();
	}

	Path root() {
		return root;
	}

	private void write(String file, String text) throws IOException {
		var path = root.resolve(file);
		Files.createDirectories(path.getParent());
		Files.writeString(path, text);
	}
}
