package dev.ukdt.sources.completion;

/** How well a name fits what somebody has typed of it. */
public final class Fit {
	private Fit() {
	}

	/**
	 * @return 4 for the beginning in the same case, 3 for the beginning, 2 for humps ({@code gC} for {@code getColour}), 1 for the
	 *         letters in order; -1 when it does not fit
	 */
	public static int score(String typed, String name) {
		if (name.startsWith(typed)) {
			return 4;
		}
		if (name.regionMatches(true, 0, typed, 0, typed.length())) {
			return 3;
		}
		return humps(typed, name) ? 2 : inOrder(typed, name) ? 1 : -1;
	}

	private static boolean humps(String typed, String name) {
		var at = 0;
		for (var i = 0; i < name.length() && at < typed.length(); i++) {
			var begins = i == 0 || Character.isUpperCase(name.charAt(i)) || !Character.isLetterOrDigit(name.charAt(i - 1));
			if (begins && Character.toLowerCase(name.charAt(i)) == Character.toLowerCase(typed.charAt(at))) {
				at++;
			}
		}
		return at == typed.length();
	}

	/** The first letter must begin the name: otherwise nearly everything fits. */
	private static boolean inOrder(String typed, String name) {
		if (name.isEmpty() || Character.toLowerCase(name.charAt(0)) != Character.toLowerCase(typed.charAt(0))) {
			return false;
		}
		var at = 0;
		for (var i = 0; i < name.length() && at < typed.length(); i++) {
			if (Character.toLowerCase(name.charAt(i)) == Character.toLowerCase(typed.charAt(at))) {
				at++;
			}
		}
		return at == typed.length();
	}
}
