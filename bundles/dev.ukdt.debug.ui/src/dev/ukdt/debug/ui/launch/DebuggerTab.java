package dev.ukdt.debug.ui.launch;

import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;

import dev.ukdt.debug.launch.DebugAttributes;
import dev.ukdt.machine.StubEndpoint;
import dev.ukdt.ui.Icon;
import dev.ukdt.ui.launch.FieldTab;
import dev.ukdt.ui.launch.Fields;

/** What is debugged, where it stops first, and what GDB is told. */
public final class DebuggerTab extends FieldTab {
	private static final Map<String, String> WHAT = Map.of(DebugAttributes.START, "Start the guest and debug it from its first instruction",
			DebugAttributes.ATTACH_TO, "Attach to a guest that runs already, at its stub", DebugAttributes.OPEN_CORE, "Look at a core file that a guest left");

	private Combo what;
	private Text stub;
	private Control reconnect;
	private Text core;
	private Button stop;
	private Text entry;
	private Button trust;
	private Text commands;

	public DebuggerTab() {
		super("dev.ukdt.debug.ui.debuggerTab", "Debugger", Icon.DEBUGGER);
	}

	@Override
	protected void create(Fields rows, Composite tab) {
		what = rows.choice("De&bug:", DebugAttributes.WHAT, List.of(DebugAttributes.START, DebugAttributes.ATTACH_TO, DebugAttributes.OPEN_CORE), WHAT::get);
		stub = rows.textWithButton("&Stub:", DebugAttributes.STUB, "HOST:PORT or unix:PATH", "Running Guests...",
				text -> () -> new GuestChoice(getShell()).choose().ifPresent(text::setText), this::stubProblem);
		reconnect = rows.number("&Wait if it goes away:", DebugAttributes.RECONNECT, -1, 86_400,
				"seconds for it to come back at its stub; -1: " + DebugAttributes.RECONNECT_SECONDS + ", 0: the session ends");
		core = rows.file("&Core file:", DebugAttributes.CORE, "of QEMU's dump-guest-memory, or of a tender", SWT.OPEN, text -> "");
		stop = rows.check("Sto&p at the entry function", DebugAttributes.STOP_AT_ENTRY, true);
		entry = rows.text("&Entry function:", DebugAttributes.ENTRY, "the family's, else main", text -> "");
		rows.file("&GDB:", DebugAttributes.GDB, "the one that fits the image's architecture", SWT.OPEN, text -> "");
		rows.number("H&ardware breakpoints:", DebugAttributes.HARDWARE, -1, 64, "-1: found out by itself");
		rows.text("Rese&t command:", DebugAttributes.RESET, "of the stub's monitor, such as reset halt; empty for QEMU's", text -> "");
		rows.pairs("Moved symbo&ls:", DebugAttributes.OFFSETS, "Files whose addresses were moved, one a line: FILE = 0xOFFSET", DebuggerTab::offsetProblem);
		rows.pairs("Moved so&urces:", DebugAttributes.MAPPINGS, "Folders that moved since the build, one a line: WAS HERE = IS HERE", text -> "");
		rows.lines("Source &folders:", DebugAttributes.SOURCES, "Where else sources are looked for, one a line.", text -> "");
		rows.lines("Step thr&ough:", DebugAttributes.STEP_FILTERS, "Functions or files that Step Into does not stop in while Use Step Filters is on, such as mem* or lib/*.c, one a line.",
				text -> "");
		rows.check("Show what is said between the IDE and GDB in a console", DebugAttributes.WIRE, false);
		trust = rows.check("Trust this project: its scripts and pretty printers may run inside GDB", DebugAttributes.TRUST, false);
		commands = rows.lines("GDB co&mmands:", DebugAttributes.COMMANDS, "Run before all else, one a line; only in a trusted project.", text -> "");
		for (var control : List.of(what, stop, trust)) {
			control.addListener(SWT.Selection, event -> enable());
		}
	}

	@Override
	protected void loaded(ILaunchConfiguration configuration) {
		enable();
	}

	/** Shows which fields count. */
	private void enable() {
		var chosen = what.getSelectionIndex();
		stub.setEnabled(chosen == 1);
		reconnect.setEnabled(chosen == 1);
		core.setEnabled(chosen == 2);
		stop.setEnabled(chosen == 0);
		entry.setEnabled(chosen == 0 && stop.getSelection());
		commands.setEnabled(trust.getSelection());
	}

	private String stubProblem(String text) {
		if (what == null || what.getSelectionIndex() != 1) {
			return "";
		}
		try {
			StubEndpoint.parse(text.strip());
			return "";
		} catch (IllegalArgumentException e) {
			return text.isBlank() ? "Name the stub of the guest: HOST:PORT or unix:PATH." : e.getMessage();
		}
	}

	private static String offsetProblem(String line) {
		return line.substring(line.lastIndexOf('=') + 1).strip().matches("-?0[xX]\\p{XDigit}{1,16}") ? "" : "An offset is hexadecimal, such as 0x200000.";
	}

	@Override
	public boolean isValid(ILaunchConfiguration configuration) {
		if (!super.isValid(configuration)) {
			return false;
		}
		try {
			if (configuration.getAttribute(DebugAttributes.WHAT, DebugAttributes.START).equals(DebugAttributes.OPEN_CORE)
					&& configuration.getAttribute(DebugAttributes.CORE, "").isBlank()) {
				setErrorMessage("Choose the core file.");
				return false;
			}
		} catch (CoreException e) {
			setErrorMessage(e.getStatus().getMessage());
			return false;
		}
		return true;
	}
}
