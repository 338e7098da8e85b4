package dev.ukdt.core.family;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.ukdt.core.descriptor.DescriptorException;
import dev.ukdt.core.descriptor.Yaml;

/** Reads a family's folder. */
public final class FamilyReader {
	/** The file that makes a folder a family. */
	public static final String DESCRIPTOR = "family.yaml";

	private FamilyReader() {
	}

	/**
	 * Reads {@code family.yaml} of a folder. Blocks on the file.
	 *
	 * @throws DescriptorException when it cannot be read or says something that cannot be
	 */
	public static Family read(Path folder) {
		var file = folder.resolve(DESCRIPTOR);
		try {
			var family = Family.read(Yaml.parse(file.toString(), Files.readString(file)), folder);
			if (!family.id().equals(folder.getFileName().toString())) {
				throw new DescriptorException(file + ": the id '" + family.id() + "' is not the folder's name");
			}
			return family;
		} catch (IOException e) {
			throw new DescriptorException(file + " cannot be read: " + e);
		}
	}
}
