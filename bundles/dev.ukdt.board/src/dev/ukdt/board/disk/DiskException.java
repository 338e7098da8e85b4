package dev.ukdt.board.disk;

import java.io.IOException;
import java.nio.file.Path;

/** A disk cannot be used as it was asked; the message says why and what to do about it. */
public final class DiskException extends IOException {
	private static final long serialVersionUID = 1L;

	DiskException(String message) {
		super(message);
	}

	/**
	 * @param action what could not be done, such as {@code written}
	 * @param error  the system's number
	 */
	static DiskException of(String action, Path path, int error) {
		var why = switch (error) {
		case Libc.EBUSY -> "something else holds it: unmount its file systems and close the programs that use it";
		case Libc.EACCES, Libc.EPERM -> "you may not: it takes the rights of root, or of the group that owns it";
		case Libc.EROFS -> "it is read-only: move the lock of the card or use another reader";
		case Libc.ENOSPC -> "there is no room left on it";
		case Libc.EIO -> "the medium or its reader gave an error: try another card, another reader or another port";
		case Libc.ENODEV, Libc.ENXIO, Libc.ENOENT, Libc.ECONNABORTED, Libc.ENOTCONN -> "it is not there any more: it was pulled out or has lost its connection";
		case Libc.ENOMEDIUM -> "there is no card in it";
		default -> "the system says error " + error;
		};
		return new DiskException(path + " cannot be " + action + ": " + why);
	}
}
