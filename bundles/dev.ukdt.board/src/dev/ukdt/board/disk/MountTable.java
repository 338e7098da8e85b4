package dev.ukdt.board.disk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What is mounted where, from the kernel's own table. (proc(5), /proc/PID/mountinfo.) */
record MountTable(List<Mount> mounts) {
	/**
	 * @param device     major and minor number, such as {@code 8:1}
	 * @param source     what the file system says it is mounted from, such as {@code /dev/sda1}
	 */
	record Mount(String device, Path point, String fileSystem, String source) {
	}

	/** @param root where {@code proc} is looked for; {@code /} but in tests */
	static MountTable read(Path root) throws IOException {
		var mounts = new ArrayList<Mount>();
		for (var line : Files.readAllLines(root.resolve("proc/self/mountinfo"), StandardCharsets.UTF_8)) {
			var words = line.split(" ");
			var dash = List.of(words).indexOf("-");
			if (words.length > 4 && dash > 0 && dash + 2 < words.length) {
				mounts.add(new Mount(words[2], Path.of(plain(words[4])), words[dash + 1], plain(words[dash + 2])));
			}
		}
		return new MountTable(List.copyOf(mounts));
	}

	/** Blanks and such are written as a backslash and three octal digits. */
	private static String plain(String text) {
		var bytes = text.getBytes(StandardCharsets.UTF_8);
		var out = new byte[bytes.length];
		var length = 0;
		for (var i = 0; i < bytes.length; i++) {
			if (bytes[i] == '\\' && i + 3 < bytes.length) {
				out[length++] = (byte) ((bytes[i + 1] - '0') << 6 | (bytes[i + 2] - '0') << 3 | bytes[i + 3] - '0');
				i += 3;
			} else {
				out[length++] = bytes[i];
			}
		}
		return new String(out, 0, length, StandardCharsets.UTF_8);
	}

	/** Where a device or its partition is mounted. */
	List<Path> points(String device, String node) {
		return mounts.stream().filter(mount -> mount.device().equals(device) || mount.source().equals(node)).map(Mount::point).distinct().toList();
	}

	/** The mount that holds a file. */
	Optional<Mount> holding(Path file) {
		return mounts.stream().filter(mount -> file.startsWith(mount.point())).max(Comparator.comparingInt(mount -> mount.point().getNameCount()));
	}
}
