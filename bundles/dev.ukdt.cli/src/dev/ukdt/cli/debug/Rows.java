package dev.ukdt.cli.debug;

import java.util.List;
import java.util.Map;

import org.eclipse.debug.core.DebugException;

import dev.ukdt.debug.model.GuestFrame;
import dev.ukdt.debug.model.Vcpu;

/** What {@code ukdt debug --json} prints. */
final class Rows {
	/**
	 * A stop.
	 *
	 * @param reason     in GDB's words, such as {@code breakpoint-hit}
	 * @param text       in a few words for a person
	 * @param breakpoint the words that asked for the one that was hit; absent for other reasons
	 * @param results    of the on-stop commands, by what was written
	 */
	record Stop(int stop, String reason, String text, String breakpoint, Thread thread, List<Frame> frames, Map<String, Object> results) {
	}

	record Thread(int id, String name, String details) {
		static Thread of(Vcpu vcpu) {
			return new Thread(vcpu.id(), vcpu.getName(), vcpu.details());
		}
	}

	/** @param line absent where no source is known */
	record Frame(int level, String function, String file, Integer line, String address) {
		static Frame of(GuestFrame frame) {
			return new Frame(frame.level(), frame.function(), frame.sourcePath(), frame.line().isPresent() ? frame.line().getAsInt() : null, hex(frame.address()));
		}

		@Override
		public String toString() {
			return "#" + level + " " + address + " " + (function.isEmpty() ? "??" : function) + (line == null ? "" : " at " + file + ":" + line);
		}
	}

	record Variable(String name, String type, String value) {
		@Override
		public String toString() {
			return type + " " + name + " = " + value;
		}
	}

	record Instruction(String address, String function, int offset, String bytes, String text) {
		@Override
		public String toString() {
			return address + " <" + function + "+" + offset + "> " + text;
		}
	}

	/** @param readable how many bytes from the first on are the guest's */
	record Memory(String address, int readable, String bytes) {
		@Override
		public String toString() {
			return address + ": " + bytes;
		}
	}

	/** Where a step ended, or that it did not. */
	record Moved(String reason, String text, Frame frame) {
		@Override
		public String toString() {
			return text + (frame == null ? "" : " " + frame);
		}
	}

	record Failure(String error) {
		@Override
		public String toString() {
			return error;
		}
	}

	private Rows() {
	}

	static List<Frame> frames(Vcpu vcpu) throws DebugException {
		return vcpu.frames().stream().map(Frame::of).toList();
	}

	static String hex(long address) {
		return "0x" + Long.toHexString(address);
	}
}
