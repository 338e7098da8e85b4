package dev.ukdt.manifest.tree;

/**
 * A key and its value. The value is never null: one that is not there is an empty {@link Node.Kind#NULL}.
 *
 * @param key a scalar with the place of the key alone
 */
public record Entry(Node key, Node value) {
	public int start() {
		return key.start();
	}

	public int end() {
		return Math.max(key.end(), value.end());
	}

	@Override
	public String toString() {
		return key.text() + "=" + value;
	}
}
