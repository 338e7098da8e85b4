package dev.ukdt.ui.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.swt.widgets.Combo;

/** A text attribute out of several values. The first is the default; one that is not among them is kept and shown as it is. */
final class ChoiceField implements Field {
	private final Combo control;
	private final String key;
	private final List<String> values;

	/** @param words what a person sees of a value */
	ChoiceField(Combo control, String key, List<String> values, Function<String, String> words) {
		this.control = control;
		this.key = key;
		this.values = new ArrayList<>(values);
		values.forEach(value -> control.add(words.apply(value)));
	}

	@Override
	public void load(ILaunchConfiguration configuration) throws CoreException {
		var value = configuration.getAttribute(key, values.getFirst());
		if (!values.contains(value)) {
			values.add(value);
			control.add(value);
		}
		control.select(values.indexOf(value));
	}

	@Override
	public void save(ILaunchConfigurationWorkingCopy configuration) {
		var index = control.getSelectionIndex();
		configuration.setAttribute(key, index < 1 ? null : values.get(index));
	}
}
