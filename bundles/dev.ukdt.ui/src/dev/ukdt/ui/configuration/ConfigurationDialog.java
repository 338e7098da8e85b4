package dev.ukdt.ui.configuration;

import java.util.ArrayDeque;
import java.util.Deque;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;

import dev.ukdt.core.build.ProjectConfigurations;
import dev.ukdt.core.configuration.Configuration;

/** Everything that can be set of a project: searched, explained, changed and taken back. Closing it by OK changes the configurations, which somebody else writes. */
final class ConfigurationDialog extends TitleAreaDialog {
	private static final int UNDO = IDialogConstants.CLIENT_ID + 1;

	private final String project;
	private final ProjectConfigurations configurations;
	private Text search;
	private Button all;
	private SettingTree tree;
	private SettingPane pane;
	private final Deque<Change> changes = new ArrayDeque<>();
	private boolean refreshing;

	/** What a person changed; a text that is typed is one change. */
	private record Change(Configuration configuration, String setting) {
	}

	ConfigurationDialog(Shell parent, String project, ProjectConfigurations configurations) {
		super(parent);
		this.project = project;
		this.configurations = configurations;
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("Configure " + project);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(shell, "dev.ukdt.help.configure");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		var area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridLayoutFactory.swtDefaults().applyTo(area);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		search = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.CANCEL);
		search.setMessage("find a setting by name, label or help");
		search.addModifyListener(event -> refresh());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
		tree = new SettingTree(area);
		tree.viewer().addSelectionChangedListener(event -> {
			if (!refreshing) {
				showSelected();
			}
		});
		all = new Button(area, SWT.CHECK);
		all.setText("Show &also what cannot be set now");
		all.addListener(SWT.Selection, event -> refresh());
		pane = new SettingPane(area, this::change);
		setTitle("Configure " + project);
		told();
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, UNDO, "&Undo", false).setEnabled(false);
		super.createButtonsForButtonBar(parent);
		refresh();
	}

	@Override
	protected void buttonPressed(int id) {
		if (id == UNDO) {
			changes.pop().configuration().undo();
			refresh();
			showSelected();
			told();
			return;
		}
		super.buttonPressed(id);
	}

	private void refresh() {
		var word = search.getText().strip();
		refreshing = true;
		tree.show(SettingNode.of(configurations.configurations(), setting -> setting.mentions(word) && (all.getSelection() || setting.changeable())),
				!word.isEmpty());
		refreshing = false;
		if (tree.selection().isEmpty()) {
			pane.clear();
		}
		getButton(UNDO).setEnabled(!changes.isEmpty());
	}

	private void showSelected() {
		tree.selection().flatMap(SettingNode::setting).ifPresentOrElse(pane::show, pane::clear);
	}

	private void change(String value) {
		var node = tree.selection().orElseThrow();
		var setting = node.setting().orElseThrow();
		var goesOn = setting.values().isEmpty() && new Change(node.configuration(), setting.id()).equals(changes.peek());
		try {
			node.configuration().set(setting.id(), value);
			if (!goesOn) {
				changes.push(new Change(node.configuration(), setting.id()));
			}
			told();
			refresh();
		} catch (IllegalArgumentException e) {
			setMessage(e.getMessage(), IMessageProvider.ERROR);
		}
	}

	/** What is missing for the rest of it. */
	private void told() {
		setMessage(String.join("\n", configurations.missing()), configurations.missing().isEmpty() ? IMessageProvider.NONE : IMessageProvider.INFORMATION);
	}
}
