package dev.ukdt.machine;

import java.nio.file.Path;

/**
 * A folder of this machine that the guest sees by 9p.
 *
 * @param tag the name under which the guest mounts it
 */
public record SharedFolder(Path folder, String tag, boolean readOnly) {
}
