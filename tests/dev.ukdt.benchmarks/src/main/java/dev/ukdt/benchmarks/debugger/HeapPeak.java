package dev.ukdt.benchmarks.debugger;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;

import dev.ukdt.benchmarks.Sample;

/** The most that the heap held at once, garbage included, while something ran. */
final class HeapPeak {
	private long bytes;

	void during(Sample.Action action) throws Exception {
		System.gc();
		ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
		action.run();
		bytes = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
				.mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
	}

	double mebibytes() {
		return bytes / 1024.0 / 1024.0;
	}
}
