package dev.ukdt.core.build;

/** Told what a build does, on the build's threads, one call at a time. */
public interface BuildListener {
	/** A step begins. */
	default void step(BuildStep step, int number, int count) {
	}

	/** A tool printed a line. */
	default void line(String line) {
	}

	/** A tool's line told how much of its step is done, from 0 to 1; called after {@link #line}. */
	default void progress(double part) {
	}

	/** A line completed a problem; called after {@link #line}. */
	default void problem(Problem problem) {
	}
}
