package dev.ukdt.core.build;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import dev.ukdt.core.process.ProcessOutcome;
import dev.ukdt.core.tool.Checkup;

/** Why a step of a build failed, as far as it can be told beyond the tool's own words. */
final class FailureReason {
	private static final Pattern NETWORK = Pattern.compile("could not resolve|name resolution|network is (?:unreachable|down)|no such host|getaddrinfo|"
			+ "ENOTFOUND|ECONNREFUSED|failed to (?:connect|lookup address)|unable to access 'http|proxyconnect|couldn't resolve|unable to download|"
			+ "download of .* failed|no route to host|lookup failed", Pattern.CASE_INSENSITIVE);
	private static final Pattern QUESTION = Pattern.compile("\\[[yY]/[nN]\\]|\\(y(?:es)?/n(?:o)?\\)|[Pp]assword(?: for [^:]*)?:\\s*$|\\?\\s*$|a terminal is required|"
			+ "not a (?:tty|terminal)|/dev/tty");

	/** What everybody who starts programs ends with when one cannot be run, or something it needs is not there. */
	private static final int CANNOT_RUN = 126;
	private static final int NOT_FOUND = 127;

	private FailureReason() {
	}

	/** A part of a sentence, or an empty text. Asks the tool for its version; blocks for at most ten seconds. */
	static String of(BuildStep step, ProcessOutcome outcome) {
		if (says(outcome.lastLines(), NETWORK)) {
			return "it needs the network, and did not reach what it wanted";
		}
		var lines = outcome.lastLines();
		if (says(lines.subList(Math.max(0, lines.size() - 3), lines.size()), QUESTION)) {
			return "it asks a question, which nobody can answer here: run it once in a terminal";
		}
		if (outcome.exitCode() == CANNOT_RUN || outcome.exitCode() == NOT_FOUND) {
			return "it is not installed whole; " + step.tool().howToGetHere();
		}
		var checkup = outcome.timedOut() ? null : Checkup.of(step.tool(), Path.of(step.command().program()));
		return checkup == null || checkup.version().isEmpty() ? "" : checkup.problem();
	}

	private static boolean says(List<String> lines, Pattern pattern) {
		return lines.stream().anyMatch(line -> pattern.matcher(line).find());
	}
}
