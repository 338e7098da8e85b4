package dev.ukdt.debug.session;

import java.nio.file.Path;

/**
 * A file whose symbols describe the guest.
 *
 * @param offset bytes by which the guest was moved in memory from where the file has it; 0 when it was not
 */
public record SymbolFile(Path path, long offset) {
	public SymbolFile(Path path) {
		this(path, 0);
	}
}
