package dev.ukdt.ui.project;

import java.util.HashSet;
import java.util.Set;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** Gives labels that are only known at run time a letter to reach them by with Alt: one that nothing else in their window has. In the UI thread. */
final class FreeLetters {
	private final Set<Character> taken = new HashSet<>();

	/** @param control any of the window, as it is now */
	FreeLetters(Control control) {
		look(control.getShell());
	}

	private void look(Composite parent) {
		for (var child : parent.getChildren()) {
			switch (child) {
			case Label label -> take(label.getText());
			case Button button -> take(button.getText());
			case Composite composite -> look(composite);
			default -> {
			}
			}
		}
	}

	private void take(String text) {
		taken.add(Character.toLowerCase(LegacyActionTools.extractMnemonic(text)));
	}

	/** The label with its first free letter marked; without a mark where none is free. */
	String mark(String label) {
		for (var at = 0; at < label.length(); at++) {
			if (Character.isLetter(label.charAt(at)) && taken.add(Character.toLowerCase(label.charAt(at)))) {
				return plain(label.substring(0, at)) + "&" + plain(label.substring(at));
			}
		}
		return plain(label);
	}

	private static String plain(String text) {
		return text.replace("&", "&&");
	}
}
