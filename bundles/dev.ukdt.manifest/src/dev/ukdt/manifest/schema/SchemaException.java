package dev.ukdt.manifest.schema;

/** A schema of ours is wrong. */
public final class SchemaException extends RuntimeException {
	private static final long serialVersionUID = 1L;

	public SchemaException(String message) {
		super(message);
	}
}
