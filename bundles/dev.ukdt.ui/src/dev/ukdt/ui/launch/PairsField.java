package dev.ukdt.ui.launch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.swt.widgets.Text;

/** A map of texts, one pair a line: {@code NAME = TEXT}. */
record PairsField(Text control, String key, Function<String, String> check) implements Field {
	@Override
	public void load(ILaunchConfiguration configuration) throws CoreException {
		control.setText(configuration.getAttribute(key, Map.<String, String>of()).entrySet().stream().map(pair -> pair.getKey() + " = " + pair.getValue())
				.collect(Collectors.joining("\n")));
	}

	@Override
	public void save(ILaunchConfigurationWorkingCopy configuration) {
		var pairs = new LinkedHashMap<String, String>();
		control.getText().lines().map(line -> line.split("=", 2)).filter(pair -> pair.length == 2 && !pair[0].isBlank() && !pair[1].isBlank())
				.forEach(pair -> pairs.put(pair[0].strip(), pair[1].strip()));
		configuration.setAttribute(key, pairs.isEmpty() ? null : pairs);
	}

	@Override
	public String problem() {
		return control.getText().lines().filter(line -> !line.isBlank()).map(line -> line.matches("[^=]*\\S[^=]*=.*\\S.*") ? check.apply(line) : "'" + line.strip()
				+ "' is no pair: write NAME = VALUE.").filter(said -> !said.isEmpty()).findFirst().orElse("");
	}
}
