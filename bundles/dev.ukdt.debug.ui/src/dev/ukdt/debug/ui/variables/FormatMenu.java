package dev.ukdt.debug.ui.variables;

import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.ISelectionService;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;

import dev.ukdt.debug.model.GuestVariable;
import dev.ukdt.debug.ui.Background;
import dev.ukdt.gdb.command.ValueFormat;

/** The formats in which the selected variables can be shown; the present one is marked. */
public final class FormatMenu extends CompoundContributionItem {
	private static final Map<ValueFormat, String> WORDS = Map.of(ValueFormat.NATURAL, "&Natural", ValueFormat.HEXADECIMAL, "&Hexadecimal", ValueFormat.DECIMAL,
			"&Decimal", ValueFormat.OCTAL, "&Octal", ValueFormat.BINARY, "&Binary", ValueFormat.ZERO_HEXADECIMAL, "Hexadecimal, all di&gits");

	@Override
	protected IContributionItem[] getContributionItems() {
		ISelectionService selection = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getSelectionService();
		var variables = SelectedVariable.all(selection.getSelection());
		return List.of(ValueFormat.NATURAL, ValueFormat.HEXADECIMAL, ValueFormat.ZERO_HEXADECIMAL, ValueFormat.DECIMAL, ValueFormat.OCTAL, ValueFormat.BINARY)
				.stream().map(format -> new ActionContributionItem(action(format, variables))).toArray(IContributionItem[]::new);
	}

	private static Action action(ValueFormat format, List<GuestVariable> variables) {
		var action = new Action(WORDS.get(format), IAction.AS_RADIO_BUTTON) {
			@Override
			public void run() {
				Background.run("Change format", monitor -> show(variables, format));
			}
		};
		action.setChecked(!variables.isEmpty() && variables.stream().allMatch(variable -> variable.format() == format));
		return action;
	}

	private static void show(List<GuestVariable> variables, ValueFormat format) throws CoreException {
		for (var variable : variables) {
			variable.setFormat(format);
		}
	}
}
