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
import dev.ukdt.machine.RunningGuest;
import dev.ukdt.machine.RunningGuests;
import dev.ukdt.machine.StubEndpoint;

/** Lets a person choose one of the guests that run on this machine and have a stub. */
record GuestChoice(Shell shell) {
	/** The stub of the guest that was chosen, as launch configurations have it. */
	Optional<String> choose() {
		var guests = guests();
		if (guests.isEmpty()) {
			MessageDialog.openInformation(shell, "Running Guests", "No guest of yours with a stub runs on this machine. QEMU opens one with -gdb, or at its monitor with gdbserver.");
			return Optional.empty();
		}
		var dialog = new ElementListSelectionDialog(shell, LabelProvider.createTextProvider(guest -> text((RunningGuest) guest)));
		dialog.setTitle("Running Guests");
		dialog.setMessage("Choose the guest to debug:");
		dialog.setElements(guests.toArray());
		return dialog.open() == Window.OK ? ((RunningGuest) dialog.getFirstResult()).stub().map(GuestChoice::written) : Optional.empty();
	}

	private static List<RunningGuest> guests() {
		var found = new AtomicReference<List<RunningGuest>>(List.of());
		try {
			PlatformUI.getWorkbench().getProgressService().busyCursorWhile(monitor -> found.set(RunningGuests.all().stream().filter(guest -> guest.stub().isPresent()).toList()));
		} catch (InvocationTargetException e) {
			Background.show(e.getCause());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		return found.get();
	}

	private static String text(RunningGuest guest) {
		return guest.name() + " on " + guest.machine() + ", process " + guest.pid() + ", at " + guest.stub().map(GuestChoice::written).orElse("");
	}

	private static String written(StubEndpoint stub) {
		return switch (stub) {
		case StubEndpoint.Tcp tcp -> tcp.host() + ":" + tcp.port();
		case StubEndpoint.Unix unix -> "unix:" + unix.socket();
		};
	}
}
