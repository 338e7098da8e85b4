package dev.ukdt.core.project;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** Why something could not be read or written, for a person: the platform's own exceptions often say the path alone. */
public final class FileTrouble {
	private FileTrouble() {
	}

	public static String sentence(IOException e) {
		if (!(e instanceof FileSystemException failed) || failed.getFile() == null || failed.getReason() != null) {
			return e.getMessage();
		}
		return failed.getFile() + switch (failed) {
		case NoSuchFileException none -> " is not there, or the folder that it belongs into is not";
		case AccessDeniedException denied -> " may not be read or written by you: look at its rights and at those of its folder";
		case FileAlreadyExistsException there -> Files.isDirectory(Path.of(there.getFile())) ? " is there already" : " is there already and is no folder: choose another directory";
		case NotDirectoryException file -> " is no folder";
		case DirectoryNotEmptyException full -> " is not empty";
		default -> " cannot be read or written";
		};
	}
}
