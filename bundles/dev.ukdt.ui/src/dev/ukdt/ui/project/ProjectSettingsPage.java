package dev.ukdt.ui.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PropertyPage;

import dev.ukdt.core.descriptor.DescriptorException;
import dev.ukdt.core.family.Families;
import dev.ukdt.core.family.Family;
import dev.ukdt.core.project.UnikernelProject;
import dev.ukdt.core.resources.ProjectTrust;

/** Properties &gt; Unikernel: what a project is built for, and the family's options. */
public final class ProjectSettingsPage extends PropertyPage {
	private static final String FAMILYS_OWN = "the family's first";

	private final Map<String, String> options = new LinkedHashMap<>();
	private Family family;
	private Combo architecture;
	private Combo machine;
	private OptionsForm form;
	private Label trusted;

	@Override
	protected Control createContents(Composite parent) {
		var page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(page);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(page, "dev.ukdt.help.project_settings");
		try {
			var described = UnikernelProject.read(Path.of(project().getLocationURI()));
			family = Families.installed().find(described.family())
					.orElseThrow(() -> new DescriptorException("the family '" + described.family() + "' is not installed"));
			fill(page, described);
		} catch (DescriptorException e) {
			noDefaultAndApplyButton();
			var why = new Label(page, SWT.WRAP);
			why.setText(e.getMessage());
			GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(400, SWT.DEFAULT).applyTo(why);
		}
		return page;
	}

	private void fill(Composite page, UnikernelProject described) {
		row(page, "Family:").setText(family.name());
		row(page, "Template:").setText(family.template(described.template()).map(template -> template.name()).orElse("none: it was imported"));
		trusted = row(page, "Trusted:");
		trusted.setText(ProjectTrust.isTrusted(project()) ? "yes, it may run its own commands" : "no: choose Trust Project in its menu to let it be built");
		architecture = combo(page, "A&rchitecture:", family.architectures(), described.architecture());
		var machines = new ArrayList<>(List.of(FAMILYS_OWN));
		machines.addAll(family.machines());
		machine = combo(page, "&Machine:", machines, described.machine().isEmpty() ? FAMILYS_OWN : described.machine());
		options.putAll(described.options());
		form = new OptionsForm(page, options::put);
		form.show(family.options(), options);
	}

	private static Label row(Composite page, String label) {
		new Label(page, SWT.NONE).setText(label);
		var value = new Label(page, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(value);
		return value;
	}

	/** A value that is none of the items is shown too: the person wrote it into the file. */
	private static Combo combo(Composite page, String label, List<String> items, String value) {
		new Label(page, SWT.NONE).setText(label);
		var combo = new Combo(page, SWT.READ_ONLY | SWT.DROP_DOWN);
		combo.setItems(items.toArray(String[]::new));
		if (!items.contains(value)) {
			combo.add(value);
		}
		combo.setText(value);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
		return combo;
	}

	private IProject project() {
		return Adapters.adapt(getElement(), IProject.class);
	}

	@Override
	protected void performDefaults() {
		if (family != null) {
			architecture.select(0);
			machine.select(0);
			options.clear();
			form.show(family.options(), options);
		}
		super.performDefaults();
	}

	@Override
	public boolean performOk() {
		if (family != null) {
			var chosenArchitecture = architecture.getText();
			var chosenMachine = machine.getText().equals(FAMILYS_OWN) ? "" : machine.getText();
			var chosen = new LinkedHashMap<>(options);
			new DescriptorChange(project(), before -> {
				var values = new LinkedHashMap<>(before.options());
				values.putAll(chosen);
				return new UnikernelProject(before.directory(), before.family(), before.template(), chosenArchitecture, chosenMachine, values);
			}).schedule();
		}
		return true;
	}
}
