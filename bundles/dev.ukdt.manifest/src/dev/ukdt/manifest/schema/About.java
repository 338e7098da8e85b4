package dev.ukdt.manifest.schema;

/** What a schema says of a key beside what may stand under it: for people, for forms, and for those who still write an older one. Immutable once its schema is read. */
public final class About {
	String standard = "";
	String help = "";
	String since = "";
	String removed = "";
	boolean removedIsError;
	String use = "";
	String label = "";
	String section = "";
	boolean inForm = true;
	String source = "";

	About() {
	}

	/** What holds when the key is absent, as it would be written; empty when unknown. */
	public String standard() {
		return standard;
	}

	public String help() {
		return help;
	}

	/** The version of the format or tool that brought the key; empty when it was always there. */
	public String since() {
		return since;
	}

	/** Why the key is of the past, such as "removed in 1.3"; empty for one that lives. */
	public String removed() {
		return removed;
	}

	public boolean isRemoved() {
		return !removed.isEmpty();
	}

	/** Whether today's tool refuses a removed key, instead of passing over it. */
	public boolean removedIsError() {
		return removedIsError;
	}

	/** The path of the key that replaces a removed one; empty when nothing does. */
	public String use() {
		return use;
	}

	/** What a form calls the key; empty for the key itself. */
	public String label() {
		return label;
	}

	/** The section of a form. */
	public String section() {
		return section;
	}

	/** Whether a form has a field for the key; another spelling of a key has none. */
	public boolean inForm() {
		return inForm;
	}

	/** Where this was learnt; empty when the format says it. */
	public String source() {
		return source;
	}

	/** What a type says holds for its use, unless that says it itself. */
	void inherit(About type) {
		standard = standard.isEmpty() ? type.standard : standard;
		help = help.isEmpty() ? type.help : help;
	}
}
