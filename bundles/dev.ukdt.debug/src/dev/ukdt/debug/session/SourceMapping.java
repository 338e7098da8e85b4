package dev.ukdt.debug.session;

import java.nio.file.Path;

/**
 * Where sources are that were somewhere else when they were compiled.
 *
 * @param built the folder's path as the symbols have it
 * @param here  the folder on this machine
 */
public record SourceMapping(String built, Path here) {
}
