package dev.ukdt.ui.launch;

import java.util.function.Function;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.swt.widgets.Text;

/** A text attribute in a line. */
record TextField(Text control, String key, Function<String, String> check) implements Field {
	@Override
	public void load(ILaunchConfiguration configuration) throws CoreException {
		control.setText(configuration.getAttribute(key, ""));
	}

	@Override
	public void save(ILaunchConfigurationWorkingCopy configuration) {
		configuration.setAttribute(key, control.getText().isBlank() ? null : control.getText());
	}

	@Override
	public String problem() {
		return check.apply(control.getText());
	}
}
