package dev.ukdt.core.build;

/** Told what a build does, on the build's threads, one call at a time. */
public interface BuildListener {
	/** A step begins. */
	default void step(BuildStep step, int number, int count) {
	}

	/** A tool printed a line. */
	default void line(String line) {
	}

	/** A line completed a problem; called after {@link #line}. */
	default void problem(Problem problem) {
	}
}
