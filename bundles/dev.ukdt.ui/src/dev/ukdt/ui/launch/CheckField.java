package dev.ukdt.ui.launch;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.swt.widgets.Button;

/** A switch. */
record CheckField(Button control, String key, boolean initial) implements Field {
	@Override
	public void load(ILaunchConfiguration configuration) throws CoreException {
		control.setSelection(configuration.getAttribute(key, initial));
	}

	@Override
	public void save(ILaunchConfigurationWorkingCopy configuration) {
		if (control.getSelection() == initial) {
			configuration.removeAttribute(key);
		} else {
			configuration.setAttribute(key, control.getSelection());
		}
	}
}
