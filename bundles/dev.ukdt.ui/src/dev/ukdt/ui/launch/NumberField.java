package dev.ukdt.ui.launch;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.swt.widgets.Spinner;

/** A number attribute. Its least value stands for the default. */
record NumberField(Spinner control, String key) implements Field {
	@Override
	public void load(ILaunchConfiguration configuration) throws CoreException {
		control.setSelection(configuration.getAttribute(key, control.getMinimum()));
	}

	@Override
	public void save(ILaunchConfigurationWorkingCopy configuration) {
		if (control.getSelection() == control.getMinimum()) {
			configuration.removeAttribute(key);
		} else {
			configuration.setAttribute(key, control.getSelection());
		}
	}
}
