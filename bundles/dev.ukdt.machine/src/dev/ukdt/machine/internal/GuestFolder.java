package dev.ukdt.machine.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Set;

/**
 * The private folder of a running guest: its sockets and what is known of it. Only this user can enter it. Its path is short, because a
 * unix socket's path has 107 bytes at most.
 */
public final class GuestFolder {
	private static final Set<PosixFilePermission> PRIVATE = PosixFilePermissions.fromString("rwx------");
	private static final SecureRandom RANDOM = new SecureRandom();

	private final Path path;

	private GuestFolder(Path path) {
		this.path = path;
	}

	/** The folder that holds those of all guests of this user; it need not exist. */
	public static Path root() {
		var chosen = System.getProperty("dev.ukdt.machine.guests");
		if (chosen != null) {
			return Path.of(chosen);
		}
		var runtime = System.getenv("XDG_RUNTIME_DIR");
		return runtime != null && Files.isWritable(Path.of(runtime)) ? Path.of(runtime, "ukdt") : Path.of("/tmp", "ukdt-" + System.getProperty("user.name"));
	}

	/** A folder for a new guest, which does not exist before {@link #make()}. */
	public static GuestFolder next() {
		var id = new byte[4];
		RANDOM.nextBytes(id);
		return new GuestFolder(root().resolve(HexFormat.of().formatHex(id)));
	}

	/** Makes the folder. */
	public void make() throws IOException {
		var root = path.getParent();
		Files.createDirectories(root.getParent());
		if (!Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)) {
			Files.createDirectory(root, PosixFilePermissions.asFileAttribute(PRIVATE));
		}
		Files.createDirectory(path, PosixFilePermissions.asFileAttribute(PRIVATE));
		if (!Files.getOwner(root).equals(Files.getOwner(path)) || !Files.getPosixFilePermissions(root).equals(PRIVATE)) {
			Files.delete(path);
			throw new IOException(root + " can be entered by others: remove it, or give it back to you alone");
		}
	}

	/** The folder of a guest that somebody else started. */
	public static GuestFolder of(Path path) {
		return new GuestFolder(path);
	}

	public String id() {
		return path.getFileName().toString();
	}

	public Path path() {
		return path;
	}

	public Path resolve(String file) {
		return path.resolve(file);
	}

	/** Removes the folder and all in it. */
	public void remove() {
		try (var files = Files.walk(path)) {
			for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.deleteIfExists(file);
			}
		} catch (IOException e) {
			// It lies in a folder that the system clears; the list of running guests skips it, because its process is gone.
		}
	}
}
