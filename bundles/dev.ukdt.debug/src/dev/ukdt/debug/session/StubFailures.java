package dev.ukdt.debug.session;

import org.eclipse.debug.core.DebugException;

import dev.ukdt.gdb.CommandTimeoutException;
import dev.ukdt.gdb.GdbException;

/** Why a stub could not be connected to, in words. */
final class StubFailures {
	private StubFailures() {
	}

	static DebugException of(String stub, GdbException failure) {
		return Failures.of(sentence(stub, failure), failure);
	}

	private static String sentence(String stub, GdbException failure) {
		var told = String.valueOf(failure.getMessage());
		if (failure instanceof CommandTimeoutException || told.contains("vMustReplyEmpty") || told.contains("Ignoring packet error")) {
			return "The stub at " + stub + " does not answer: either another debugger holds it, or it is no GDB stub; end the other session or choose another stub.";
		}
		if (told.contains("refused") || told.contains("No such file") || told.contains("timed out")) {
			return "Nothing listens at " + stub + ": start the guest with a stub there, or name the place where it listens.";
		}
		if (told.contains("unreachable") || told.contains("could not resolve") || told.contains("not known")) {
			return "The host of " + stub + " cannot be reached (" + told + "): check its name and the network.";
		}
		if (told.contains("packet reply is too long") || told.contains("Truncated register")) {
			return "The symbols and the guest at " + stub + " are of different architectures: choose the symbols of the guest that runs there.";
		}
		if (told.contains("closed") || told.contains("reset by peer") || told.contains("Broken pipe")) {
			return "The guest at " + stub + " went away while it was being connected to: look at its own last output.";
		}
		return "The stub at " + stub + " could not be used: " + told;
	}
}
