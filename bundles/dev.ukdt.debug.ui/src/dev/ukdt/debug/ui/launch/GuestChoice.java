package dev.ukdt.debug.ui.launch;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;

import dev.ukdt.debug.ui.Background;
import dev.ukdt.machine.MachineException;
import dev.ukdt.machine.RunningGuest;
import dev.ukdt.machine.RunningGuests;

/** Lets a person choose one of the guests that run on this machine and have a stub. */
record GuestChoice(Shell shell) {
	/** The stub of the guest that was chosen, as launch configurations have it. */
	Optional<String> choose() {
		var guests = guests();
		if (guests.isEmpty()) {
			MessageDialog.openInformation(shell, "Running Guests", "No guest of yours runs on this machine that has a stub or could open one. Start one, or give QEMU a monitor with -qmp.");
			return Optional.empty();
		}
		var dialog = new ElementListSelectionDialog(shell, LabelProvider.createTextProvider(guest -> text((RunningGuest) guest)));
		dialog.setTitle("Running Guests");
		dialog.setMessage("Choose the guest to debug:");
		dialog.setElements(guests.toArray());
		return dialog.open() == Window.OK ? stub((RunningGuest) dialog.getFirstResult()) : Optional.empty();
	}

	/** Of the guest; it opens one when it has none. */
	private static Optional<String> stub(RunningGuest guest) {
		var found = new AtomicReference<Optional<String>>(Optional.empty());
		busy(() -> found.set(Optional.of(RunningGuests.stub(guest).toString())));
		return found.get();
	}

	private static List<RunningGuest> guests() {
		var found = new AtomicReference<List<RunningGuest>>(List.of());
		busy(() -> found.set(RunningGuests.all().stream().filter(guest -> guest.stub().isPresent() || guest.monitor().isPresent()).toList()));
		return found.get();
	}

	/** What may take some seconds. */
	@FunctionalInterface
	private interface Work {
		void run() throws MachineException;
	}

	private static void busy(Work work) {
		try {
			PlatformUI.getWorkbench().getProgressService().busyCursorWhile(monitor -> {
				try {
					work.run();
				} catch (MachineException e) {
					throw new InvocationTargetException(e);
				}
			});
		} catch (InvocationTargetException e) {
			Background.show(e.getCause());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private static String text(RunningGuest guest) {
		return guest.name() + " on " + guest.machine() + ", process " + guest.pid() + guest.stub().map(stub -> ", at " + stub).orElse(", opens a stub");
	}
}
