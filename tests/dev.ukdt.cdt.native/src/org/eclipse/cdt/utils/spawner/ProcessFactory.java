package org.eclipse.cdt.utils.spawner;

import java.io.File;
import java.io.IOException;

/** Stands in for CDT's class of this name in tests: processes as Java starts them. */
public final class ProcessFactory {
	private static final ProcessFactory INSTANCE = new ProcessFactory();

	private ProcessFactory() {
	}

	public static ProcessFactory getFactory() {
		return INSTANCE;
	}

	public Process exec(String[] command, String[] environment, File directory) throws IOException {
		return Runtime.getRuntime().exec(command, environment, directory);
	}

	public Process exec(String[] command, String[] environment) throws IOException {
		return exec(command, environment, null);
	}

	public Process exec(String[] command) throws IOException {
		return exec(command, null, null);
	}
}
