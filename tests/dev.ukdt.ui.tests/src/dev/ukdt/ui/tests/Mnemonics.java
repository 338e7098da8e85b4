package dev.ukdt.ui.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;

import dev.ukdt.ui.driver.Ui;
import dev.ukdt.ui.driver.UiShell;

/** What a person without a mouse goes by: the letters with Alt that lead to a dialog's fields and buttons. */
public final class Mnemonics {
	private final TreeMap<Character, List<String>> owners = new TreeMap<>();
	private final List<String> amiss = new ArrayList<>();

	private Mnemonics() {
	}

	/** The visible fields of a dialog without a letter, and the letters that two things share. Buttons need none: Tab reaches them. */
	public static List<String> amiss(UiShell shell) {
		return Ui.call(() -> {
			var found = new Mnemonics();
			found.look(shell.widget());
			found.owners.forEach((letter, names) -> {
				if (names.size() > 1) {
					found.amiss.add(letter + " is shared by " + String.join(", ", names));
				}
			});
			return found.amiss;
		});
	}

	private void look(Composite parent) {
		Label label = null;
		for (var child : parent.getChildren()) {
			if (!child.isVisible()) {
				continue;
			}
			switch (child) {
			case Label text -> {
				label = text;
				note(text.getText());
			}
			case Button button -> note(button.getText());
			case Text text when (text.getStyle() & SWT.READ_ONLY) == 0 -> check(label, child);
			case Combo combo -> check(label, combo);
			case Spinner spinner -> check(label, spinner);
			case Composite composite -> look(composite);
			default -> {
			}
			}
		}
	}

	private void check(Label label, Control field) {
		if (label != null && !label.getText().isEmpty() && letter(label.getText()) == 0) {
			amiss.add(label.getText() + " has no letter for " + field);
		}
	}

	private void note(String text) {
		if (letter(text) != 0) {
			owners.computeIfAbsent(Character.toLowerCase(letter(text)), letter -> new ArrayList<>()).add(text);
		}
	}

	private static char letter(String text) {
		return LegacyActionTools.extractMnemonic(text);
	}
}
