package dev.ukdt.machine;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** Commands to a running guest's machine. Each blocks until it is done, at most some seconds; not for the UI thread. */
public interface GuestControl extends AutoCloseable {
	/** What a machine may be able to do. */
	enum Action {
		PAUSE, RESUME, RESET, POWER_BUTTON, SAVE_SNAPSHOT, LOAD_SNAPSHOT, SCREENSHOT, DEVICE_TREE, DUMP, MONITOR;

		public String id() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}
	}

	/** What this machine can do; everything else throws. */
	Set<Action> actions();

	/** Such as {@code running}, {@code paused}, {@code internal-error}: the machine's own word. */
	String state() throws MachineException;

	void pause() throws MachineException;

	void resume() throws MachineException;

	void reset() throws MachineException;

	/** Presses the power button; whether anything happens is up to the guest. */
	void powerButton() throws MachineException;

	/** Saves memory and devices under a name; needs a disk that can hold it. */
	void saveSnapshot(String name) throws MachineException;

	void loadSnapshot(String name) throws MachineException;

	/** A picture of the guest's screen as a PNG or PPM file, by the file's name. */
	void screenshot(Path file) throws MachineException;

	/** The tree of devices, as text. */
	String deviceTree() throws MachineException;

	/** The guest's memory and registers as an ELF core file. */
	void dump(Path file) throws MachineException;

	/** A command in the machine's own monitor language, and its answer. */
	String monitor(String command) throws MachineException;

	/** Gives the channel free for somebody else; the guest goes on. */
	@Override
	default void close() {
	}
}
