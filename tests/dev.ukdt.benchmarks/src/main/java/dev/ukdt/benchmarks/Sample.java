package dev.ukdt.benchmarks;

/** One measured run of something. */
@FunctionalInterface
public interface Sample {
	/** @return milliseconds, or any other unit in which less is better */
	double take() throws Exception;

	/** The wall-clock milliseconds that an action takes. */
	static Sample timed(Action action) {
		return () -> {
			var start = System.nanoTime();
			action.run();
			return (System.nanoTime() - start) / 1e6;
		};
	}

	/** What is timed. */
	@FunctionalInterface
	interface Action {
		void run() throws Exception;
	}
}
