package dev.ukdt.core.descriptor;

/** A descriptor says something that cannot be; the message names the file, the key and what was expected. */
public final class DescriptorException extends RuntimeException {
	private static final long serialVersionUID = 1L;

	public DescriptorException(String message) {
		super(message);
	}
}
