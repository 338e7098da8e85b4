package dev.ukdt.debug.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;

import dev.ukdt.machine.MachineException;
import dev.ukdt.machine.RunningGuest;
import dev.ukdt.machine.RunningGuests;
import dev.ukdt.machine.launch.GuestProcess;
import dev.ukdt.machine.launch.LaunchAttributes;

/** Makes launch configurations that debug guests which run already. */
public final class RunningGuestLaunch {
	private RunningGuestLaunch() {
	}

	/**
	 * A configuration, which nobody has saved, to meet a guest. One that this IDE launched is met with its project, symbols and sources; of any other the
	 * image that it booted is taken for its symbols. Blocks for some seconds at most.
	 *
	 * @throws MachineException when the guest has no stub and opens none; the message says what to do
	 */
	public static ILaunchConfiguration of(RunningGuest guest) throws CoreException, MachineException {
		var stub = RunningGuests.stub(guest);
		var configuration = launched(guest);
		configuration.setAttribute(DebugAttributes.WHAT, DebugAttributes.ATTACH_TO);
		configuration.setAttribute(DebugAttributes.STUB, stub.toString());
		return configuration;
	}

	private static ILaunchConfigurationWorkingCopy launched(RunningGuest guest) throws CoreException {
		var manager = DebugPlugin.getDefault().getLaunchManager();
		var name = manager.generateLaunchConfigurationName(guest.name());
		var known = Arrays.stream(manager.getLaunches()).filter(launch -> isOf(launch, guest)).map(ILaunch::getLaunchConfiguration).filter(Objects::nonNull).findFirst();
		return known.isPresent() ? known.get().copy(name) : plain(manager, name, image(guest));
	}

	private static boolean isOf(ILaunch launch, RunningGuest guest) {
		return Arrays.stream(launch.getProcesses()).anyMatch(process -> process instanceof GuestProcess ours && ours.guest().id().equals(guest.id()));
	}

	private static ILaunchConfigurationWorkingCopy plain(ILaunchManager manager, String name, Optional<Path> image) throws CoreException {
		var configuration = manager.getLaunchConfigurationType(LaunchAttributes.TYPE).newInstance(null, name);
		image.ifPresent(file -> configuration.setAttribute(LaunchAttributes.IMAGE, file.toString()));
		return configuration;
	}

	/** Empty when the guest's command line names none, or one that only its own working directory makes sense of. */
	private static Optional<Path> image(RunningGuest guest) {
		return Optional.of(guest.image()).filter(text -> !text.isEmpty()).map(Path::of).filter(file -> file.isAbsolute() && Files.isReadable(file));
	}
}
