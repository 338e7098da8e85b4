package dev.ukdt.ui.tools;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.prefs.BackingStoreException;

import dev.ukdt.core.resources.WorkspaceTools;
import dev.ukdt.core.tool.Installation;
import dev.ukdt.core.tool.ToolFinder;

/** Preferences &gt; Unikernel Tools: what is found, which version it is, how to get the rest, and which program to use instead. */
public final class ToolsPage extends PreferencePage implements IWorkbenchPreferencePage {
	private static final String INSTALL = "Install Tool";

	public static final String ID = "dev.ukdt.ui.tools";

	private List<ToolRow> rows = new ArrayList<>();
	private ToolTable table;
	private Text details;
	private Button reset;
	private Button install;

	@Override
	public void init(IWorkbench workbench) {
		setDescription("The compilers, emulators and other programs that UKDT starts. They are looked for on the PATH, unless a program is chosen here.");
	}

	@Override
	protected Control createContents(Composite parent) {
		var page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(page);
		table = new ToolTable(page, this::selected);
		var buttons = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(buttons);
		GridDataFactory.fillDefaults().applyTo(buttons);
		button(buttons, "&Choose...", this::choose);
		reset = button(buttons, "&Use PATH", () -> replace(""));
		button(buttons, "&Look Again", this::look);
		install = button(buttons, "&Install...", this::install);
		install.setEnabled(false);
		details = new Text(page, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL | SWT.BORDER);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(SWT.DEFAULT, 90).applyTo(details);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(page, "dev.ukdt.help.tools");
		rows = new ArrayList<>(ToolRows.all(InstanceScope.INSTANCE.getNode(WorkspaceTools.NODE)));
		table.show(rows);
		look();
		return page;
	}

	private static Button button(Composite parent, String text, Runnable action) {
		var button = new Button(parent, SWT.PUSH);
		button.setText(text);
		GridDataFactory.fillDefaults().applyTo(button);
		button.addListener(SWT.Selection, event -> action.run());
		return button;
	}

	/** Asks every tool, one after the other, beside the UI thread; each answer is shown when it comes. */
	private void look() {
		check(List.copyOf(rows));
	}

	private void check(List<ToolRow> some) {
		var display = Display.getCurrent();
		Job.create("Looking for tools", (ICoreRunnable) monitor -> {
			for (var row : some) {
				if (monitor.isCanceled() || table.isDisposed()) {
					return;
				}
				var checked = ToolRows.check(row);
				display.asyncExec(() -> put(checked));
			}
		}).schedule();
	}

	private void put(ToolRow checked) {
		if (!table.isDisposed()) {
			rows.replaceAll(row -> row.tool().id().equals(checked.tool().id()) && row.chosen().equals(checked.chosen()) ? checked : row);
			table.show(rows);
		}
	}

	private void selected() {
		details.setText(table.selection().map(ToolRow::details).orElse(""));
		install.setEnabled(table.selection().flatMap(row -> Installation.of(row.tool())).isPresent());
		reset.setEnabled(table.selection().filter(row -> !row.chosen().isEmpty()).isPresent());
	}

	private void choose() {
		table.selection().ifPresent(row -> {
			var dialog = new FileDialog(getShell(), SWT.OPEN);
			dialog.setText("Program for " + row.tool().name());
			dialog.setFileName(row.path());
			var path = dialog.open();
			if (path != null) {
				replace(path);
			}
		});
	}

	/** Runs the package manager once the person has read its command and said yes. */
	private void install() {
		table.selection().ifPresent(row -> {
			var installation = Installation.of(row.tool()).orElseThrow();
			var command = installation.command(ToolFinder.onPath(), List.of("pkexec"));
			if (command.isEmpty()) {
				MessageDialog.openInformation(getShell(), INSTALL, "This cannot be done from here. In a terminal type\n\n" + installation);
			} else if (MessageDialog.open(MessageDialog.QUESTION, getShell(), INSTALL, "Install " + row.tool().name() + " on this machine? This runs\n\n" + command.get(),
					SWT.NONE, "Install", IDialogConstants.CANCEL_LABEL) == 0) {
				var display = getShell().getDisplay();
				new ToolInstallation(row.tool().name(), command.get(), () -> display.asyncExec(() -> check(List.of(row)))).schedule();
			}
		});
	}

	private void replace(String path) {
		table.selection().ifPresent(row -> {
			var chosen = row.choose(path);
			rows.set(rows.indexOf(row), chosen);
			table.show(rows);
			check(List.of(chosen));
		});
	}

	@Override
	protected void performDefaults() {
		rows.replaceAll(row -> row.chosen().isEmpty() ? row : row.choose(""));
		table.show(rows);
		look();
		super.performDefaults();
	}

	@Override
	public boolean performOk() {
		var node = InstanceScope.INSTANCE.getNode(WorkspaceTools.NODE);
		for (var row : rows) {
			if (row.chosen().isEmpty()) {
				node.remove(WorkspaceTools.PREFIX + row.tool().id());
			} else {
				node.put(WorkspaceTools.PREFIX + row.tool().id(), row.chosen());
			}
		}
		try {
			node.flush();
			return true;
		} catch (BackingStoreException e) {
			setErrorMessage("The choice cannot be kept: " + e.getMessage());
			return false;
		}
	}
}
