package dev.ukdt.ui.driver;

import org.eclipse.jface.action.LegacyActionTools;

/** Texts as a person reads them: without mnemonics and accelerators. */
final class Labels {

	private Labels() {
	}

	static String plain(String text) {
		return text == null ? "" : LegacyActionTools.removeMnemonics(text.split("\t", 2)[0]).strip();
	}

	static boolean same(String shown, String wanted) {
		return plain(shown).equals(plain(wanted));
	}

	/** Equal, or equal but for the trailing colon or dots of a label. */
	static boolean similar(String shown, String wanted) {
		return plain(shown).replaceAll("(:|\\.\\.\\.|…)$", "").equals(plain(wanted).replaceAll("(:|\\.\\.\\.|…)$", ""));
	}
}
