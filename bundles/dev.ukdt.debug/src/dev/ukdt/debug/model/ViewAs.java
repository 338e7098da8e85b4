package dev.ukdt.debug.model;

/** As what a variable is looked at, other than it was declared. */
public sealed interface ViewAs {
	/** Another type, such as {@code struct list *} or {@code unsigned char[16]}. */
	record Type(String type) implements ViewAs {
		/** C casts to no array: the memory is taken for one. */
		@Override
		public String expression(String path, String declared) {
			var array = type.indexOf('[');
			return array < 0 ? "(" + type + ") (" + path + ")" : "*(" + type.substring(0, array) + "(*)" + type.substring(array) + ") &(" + path + ")";
		}
	}

	/** So many elements: from where a pointer points to, or from the variable itself on. */
	record Array(int elements) implements ViewAs {
		@Override
		public String expression(String path, String declared) {
			return (declared.contains("*") ? "*(" : "(") + path + ")@" + elements;
		}
	}

	/**
	 * The expression that gives a variable so.
	 *
	 * @param path     the expression that gives it as it was declared
	 * @param declared its type
	 */
	String expression(String path, String declared);
}
