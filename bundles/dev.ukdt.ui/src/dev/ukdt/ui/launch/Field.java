package dev.ukdt.ui.launch;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;

/** One attribute of a launch configuration with the control that shows it. In the UI thread. */
interface Field {
	/** Shows what the configuration says. */
	void load(ILaunchConfiguration configuration) throws CoreException;

	/** Puts what is shown into the configuration; an empty value takes the attribute away, which means the default. */
	void save(ILaunchConfigurationWorkingCopy configuration);

	/** What is wrong with what is shown, or an empty text. */
	default String problem() {
		return "";
	}
}
