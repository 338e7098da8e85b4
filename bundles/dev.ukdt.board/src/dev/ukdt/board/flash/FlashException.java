package dev.ukdt.board.flash;

import java.io.IOException;

/** An image cannot be flashed as it was asked; the message says why and what to do about it. */
public final class FlashException extends IOException {
	private static final long serialVersionUID = 1L;

	public FlashException(String message) {
		super(message);
	}
}
