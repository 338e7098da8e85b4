package dev.ukdt.gdb.event;

/** Why a target stopped, in GDB's words. */
public enum StopReason {
	BREAKPOINT_HIT("breakpoint-hit"),
	WATCHPOINT_TRIGGER("watchpoint-trigger"),
	READ_WATCHPOINT_TRIGGER("read-watchpoint-trigger"),
	ACCESS_WATCHPOINT_TRIGGER("access-watchpoint-trigger"),
	/** The frame that a watched local belonged to is gone. */
	WATCHPOINT_SCOPE("watchpoint-scope"),
	FUNCTION_FINISHED("function-finished"),
	LOCATION_REACHED("location-reached"),
	END_STEPPING_RANGE("end-stepping-range"),
	SIGNAL_RECEIVED("signal-received"),
	EXITED_NORMALLY("exited-normally"),
	EXITED("exited"),
	EXITED_SIGNALLED("exited-signalled"),
	SOLIB_EVENT("solib-event"),
	FORK("fork"),
	VFORK("vfork"),
	EXEC("exec"),
	SYSCALL_ENTRY("syscall-entry"),
	SYSCALL_RETURN("syscall-return"),
	/** Reverse execution came to the start of what was recorded. */
	NO_HISTORY("no-history"),
	/** GDB gave none: after connecting, for example. */
	UNSPECIFIED("");

	private final String word;

	StopReason(String word) {
		this.word = word;
	}

	/** GDB's word, empty for {@link #UNSPECIFIED}. */
	public String word() {
		return word;
	}

	/** Whether the target is gone with this stop. */
	public boolean ends() {
		return this == EXITED || this == EXITED_NORMALLY || this == EXITED_SIGNALLED;
	}

	static StopReason of(String word) {
		for (StopReason reason : values()) {
			if (reason.word.equals(word)) {
				return reason;
			}
		}
		return UNSPECIFIED;
	}
}
