package dev.ukdt.core.build;

import dev.ukdt.core.process.CommandLine;

/** One command of a build, ready to run, with the name that progress shows. */
public record BuildStep(String name, CommandLine command) {
}
