package dev.ukdt.benchmarks;

/** Something that is measured against a peer in the same run. */
public interface Benchmark {
	/** Measures, and adds each comparison to the report. Blocks for as long as that takes. */
	void run(Report report) throws Exception;
}
