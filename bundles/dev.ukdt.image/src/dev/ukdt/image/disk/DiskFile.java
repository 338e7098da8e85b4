package dev.ukdt.image.disk;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A file of a disk image's file system.
 *
 * @param path below the root, parts divided by slashes; the folders in it come into being by themselves
 */
public record DiskFile(String path, Content content) {
	private static final Pattern FORBIDDEN = Pattern.compile("[\\x00-\\x1f\\x7f\"*:<>?\\\\|]");
	private static final int LONGEST_NAME = 255;

	/**
	 * The names from the root to the file.
	 *
	 * @throws IOException when a name is none that FAT can hold
	 */
	List<String> names() throws IOException {
		var names = List.of(path.split("/", -1));
		for (var name : names) {
			if (name.isBlank() || name.length() > LONGEST_NAME || FORBIDDEN.matcher(name).find() || name.endsWith(".") || name.endsWith(" ")) {
				throw new IOException("'" + path + "' cannot be a file on the card: '" + name + "' is no name that FAT can hold");
			}
		}
		return names;
	}
}
