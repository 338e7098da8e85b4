package dev.ukdt.ui.driver;

import java.time.Duration;

/** Something awaited did not come within its limit. */
public final class WaitFailed extends AssertionError {

	private static final long serialVersionUID = 1L;

	WaitFailed(String what, Duration limit) {
		super("Not within " + limit.toSeconds() + " s: " + what);
	}
}
