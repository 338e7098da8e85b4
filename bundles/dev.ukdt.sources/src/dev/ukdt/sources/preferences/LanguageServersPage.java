package dev.ukdt.sources.preferences;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.osgi.service.prefs.BackingStoreException;

import dev.ukdt.core.resources.WorkspaceTools;
import dev.ukdt.sources.Sources;
import dev.ukdt.sources.UiThread;
import dev.ukdt.sources.client.LanguageServers;
import dev.ukdt.sources.client.Supervisor;
import dev.ukdt.sources.server.ServerDescriptor;
import dev.ukdt.sources.server.ServerDescriptors;

/** Which language servers are on this machine, how to get the others, and which program to start for each. */
public final class LanguageServersPage extends PreferencePage implements IWorkbenchPreferencePage {
	public static final String ID = "dev.ukdt.sources.servers";

	private final Map<ServerDescriptor, Text> programs = new HashMap<>();
	private Button say;

	@Override
	public void init(IWorkbench workbench) {
		setDescription(LanguageServers.othersServe() ? "LSP4E is installed and starts the language servers; its own preferences apply."
				: "Completion, errors as you type and navigation come from language servers. A program left empty is searched on PATH and in its usual places.");
		noDefaultAndApplyButton();
	}

	@Override
	protected Control createContents(Composite parent) {
		var page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(page);
		for (var server : ServerDescriptors.installed().all()) {
			if (server.isProgram()) {
				row(page, server.descriptor());
			}
		}
		say = new Button(page, SWT.CHECK);
		say.setText("Say at the top of an editor which server it lacks");
		say.setSelection(ServerPreferences.saysWhatIsMissing());
		GridDataFactory.fillDefaults().span(2, 1).indent(0, 8).applyTo(say);
		Dialog.applyDialogFont(page);
		return page;
	}

	private void row(Composite page, ServerDescriptor server) {
		new Label(page, SWT.NONE).setText(server.name());
		var program = new Text(page, SWT.BORDER);
		program.setText(ServerPreferences.program(server));
		var found = WorkspaceTools.finder().find(server.tool());
		program.setMessage(found.map(Object::toString).orElse("not found"));
		GridDataFactory.fillDefaults().grab(true, false).hint(360, SWT.DEFAULT).applyTo(program);
		programs.put(server, program);
		new Label(page, SWT.NONE);
		var hint = new Label(page, SWT.WRAP);
		hint.setText(found.isPresent() ? "found" : server.tool().howToGetHere());
		hint.setEnabled(false);
		GridDataFactory.fillDefaults().grab(true, false).hint(360, SWT.DEFAULT).applyTo(hint);
	}

	@Override
	public boolean performOk() {
		try {
			for (var each : programs.entrySet()) {
				ServerPreferences.program(each.getKey(), each.getValue().getText());
			}
			ServerPreferences.sayWhatIsMissing(say.getSelection());
		} catch (BackingStoreException e) {
			setErrorMessage("The preferences cannot be stored: " + e.getMessage());
			return false;
		}
		// What was missing may be there now; what runs with another program than chosen starts anew.
		UiThread.later(() -> Sources.servers().all().forEach(Supervisor::restart));
		return true;
	}
}
