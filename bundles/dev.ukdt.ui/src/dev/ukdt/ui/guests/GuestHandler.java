package dev.ukdt.ui.guests;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

import dev.ukdt.machine.GuestControl;
import dev.ukdt.ui.SavePlace;

/** The commands of the guests view; which one is told by the command's own id. */
public final class GuestHandler extends AbstractHandler {
	private static final String PREFIX = "dev.ukdt.ui.guests.";

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		var rows = ((List<?>) HandlerUtil.getCurrentStructuredSelection(event).toList()).stream().map(GuestRow.class::cast).toList();
		if (!rows.isEmpty()) {
			perform(event.getCommand().getId().substring(PREFIX.length()), rows, HandlerUtil.getActiveShell(event));
			if (HandlerUtil.getActivePart(event) instanceof GuestsView view) {
				view.refresh();
			}
		}
		return null;
	}

	private static void perform(String command, List<GuestRow> rows, Shell shell) throws ExecutionException {
		var first = rows.getFirst();
		switch (command) {
		case "pause" -> each(rows, "Pause", GuestControl::pause);
		case "resume" -> each(rows, "Resume", GuestControl::resume);
		case "reset" -> each(rows, "Reset", GuestControl::reset);
		case "powerButton" -> each(rows, "Press the power button of", GuestControl::powerButton);
		case "end" -> GuestJobs.end(rows);
		case "take" -> GuestJobs.take(rows);
		case "monitor" -> MonitorConsole.open(first);
		case "saveSnapshot" -> named(shell, "Save Snapshot", name -> GuestJobs.tell(first, "Save a snapshot of", control -> control.saveSnapshot(name)));
		case "loadSnapshot" -> named(shell, "Load Snapshot", name -> GuestJobs.tell(first, "Load a snapshot of", control -> control.loadSnapshot(name)));
		case "screenshot" -> SavePlace.ask(shell, "Take Screenshot", first.guest().name() + ".png").ifPresent(file -> GuestJobs.tell(first, "Take a picture of", control -> control.screenshot(file)));
		case "dump" -> SavePlace.ask(shell, "Dump Memory", first.guest().name() + ".core").ifPresent(file -> GuestJobs.tell(first, "Dump", control -> control.dump(file)));
		case "deviceTree" -> GuestJobs.tell(first, "Look at the devices of", control -> {
			var tree = control.deviceTree();
			shell.getDisplay().asyncExec(() -> TextWindow.open(shell, "Devices of " + first.guest().name(), tree));
		});
		default -> throw new ExecutionException("nothing is meant by " + command);
		}
	}

	private static void each(List<GuestRow> rows, String what, GuestJobs.Command command) {
		rows.forEach(row -> GuestJobs.tell(row, what, command));
	}

	private static void named(Shell shell, String title, Consumer<String> action) {
		var dialog = new InputDialog(shell, title, "Name of the snapshot:", "snapshot",
				text -> text.matches("[\\w.-]+") ? null : "Letters, digits, dots, dashes and underscores make a name.");
		if (dialog.open() == Window.OK) {
			action.accept(dialog.getValue());
		}
	}
}
