package dev.ukdt.core.build;

import dev.ukdt.core.process.CommandLine;
import dev.ukdt.core.tool.Tool;

/**
 * One command of a build, ready to run.
 *
 * @param name what progress shows
 * @param tool what its program is
 */
public record BuildStep(String name, CommandLine command, Tool tool) {
}
