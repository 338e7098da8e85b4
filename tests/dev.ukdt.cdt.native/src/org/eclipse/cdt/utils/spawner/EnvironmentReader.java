package org.eclipse.cdt.utils.spawner;

import java.util.Properties;

/** Stands in for CDT's class of this name in tests: the environment as Java has it. */
public final class EnvironmentReader {
	private EnvironmentReader() {
	}

	public static Properties getEnvVars() {
		var variables = new Properties();
		variables.putAll(System.getenv());
		return variables;
	}

	public static String getEnvVar(String key) {
		return System.getenv(key);
	}
}
