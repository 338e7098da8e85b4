package dev.ukdt.ui.launch;

import java.util.List;
import java.util.function.Function;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.swt.widgets.Text;

/** A list of texts, one a line. */
record LinesField(Text control, String key, Function<String, String> check) implements Field {
	@Override
	public void load(ILaunchConfiguration configuration) throws CoreException {
		control.setText(String.join("\n", configuration.getAttribute(key, List.of())));
	}

	@Override
	public void save(ILaunchConfigurationWorkingCopy configuration) {
		configuration.setAttribute(key, values().isEmpty() ? null : values());
	}

	private List<String> values() {
		return control.getText().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
	}

	@Override
	public String problem() {
		return values().stream().map(check).filter(said -> !said.isEmpty()).findFirst().orElse("");
	}
}
