package dev.ukdt.ui.wizard;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;

import dev.ukdt.core.family.Family;
import dev.ukdt.core.family.Template;
import dev.ukdt.ui.project.OptionsForm;

/** The second page: template, architecture, name, folder and options on the left, the files that come of it on the right. */
final class ProjectPage extends WizardPage {
	private final ProjectName names = new ProjectName(ResourcesPlugin.getWorkspace());
	private final Remembered remembered;
	private ProjectChoice choice;
	private Text name;
	private Text folder;
	private Combo template;
	private Label templateText;
	private Combo architecture;
	private OptionsForm options;
	private PreviewPane preview;
	private PreviewJob previewJob;
	private String planProblem = "";

	ProjectPage(Remembered remembered) {
		super("project", "Unikernel Project", null);
		this.remembered = remembered;
		setDescription("Name the project and choose what it starts from. The files on the right are what will be made.");
		setPageComplete(false);
	}

	@Override
	public void createControl(Composite parent) {
		var sash = new SashForm(parent, SWT.HORIZONTAL);
		var form = new Composite(sash, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(form);
		name = text(form, "Na&me:");
		name.addModifyListener(event -> change(choice.named(name.getText())));
		createFolder(form);
		template = combo(form, "&Template:", (page, index) -> changeTemplate(choice.family().templates().get(index)));
		new Label(form, SWT.NONE);
		templateText = new Label(form, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(220, SWT.DEFAULT).applyTo(templateText);
		architecture = combo(form, "&Architecture:", (page, index) -> change(choice.withArchitecture(choice.template().architectures().get(index))));
		options = new OptionsForm(form, (id, value) -> change(choice.withOption(id, value)));
		preview = new PreviewPane(sash);
		sash.setWeights(45, 55);
		previewJob = new PreviewJob(sash, this::planned, this::refused);
		setControl(sash);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(sash, "dev.ukdt.help.new_project");
	}

	private void createFolder(Composite form) {
		new Label(form, SWT.NONE).setText("Fo&lder:");
		var row = new Composite(form, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		folder = new Text(row, SWT.BORDER);
		folder.setToolTipText("The project's own folder is made in this one");
		GridDataFactory.fillDefaults().grab(true, false).hint(180, SWT.DEFAULT).applyTo(folder);
		folder.addModifyListener(event -> changeFolder());
		var browse = new Button(row, SWT.PUSH);
		browse.setText("B&rowse...");
		browse.addListener(SWT.Selection, event -> browse());
	}

	private static Text text(Composite form, String label) {
		new Label(form, SWT.NONE).setText(label);
		var text = new Text(form, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		return text;
	}

	private Combo combo(Composite form, String label, BiConsumer<ProjectPage, Integer> chosen) {
		new Label(form, SWT.NONE).setText(label);
		var combo = new Combo(form, SWT.READ_ONLY | SWT.DROP_DOWN);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
		combo.addListener(SWT.Selection, event -> chosen.accept(this, combo.getSelectionIndex()));
		return combo;
	}

	/** Offers what the family has; a name and a folder that were typed stay. Called when the first page is left. */
	void show(Family family) {
		if (choice == null || choice.family() != family) {
			var first = remembered.choice(family);
			choice = choice == null ? first : first.named(choice.name()).in(choice.folder());
			set(folder, choice.folder().toString());
			set(name, choice.name());
			template.setItems(family.templates().stream().map(Template::name).toArray(String[]::new));
			options.show(family.options(), choice.options());
			changeTemplate(choice.template());
		}
	}

	private static void set(Text field, String text) {
		if (!field.getText().equals(text)) {
			field.setText(text);
		}
	}

	private void changeTemplate(Template chosen) {
		template.select(choice.family().templates().indexOf(chosen));
		templateText.setText(chosen.description());
		templateText.getParent().layout();
		var changed = choice.withTemplate(chosen);
		List<String> architectures = chosen.architectures();
		architecture.setItems(architectures.toArray(String[]::new));
		architecture.select(architectures.indexOf(changed.architecture()));
		change(changed);
	}

	private void changeFolder() {
		try {
			change(choice.in(Path.of(folder.getText())));
		} catch (InvalidPathException e) {
			setErrorMessage("The folder is no path: " + e.getReason());
			setPageComplete(false);
		}
	}

	private void browse() {
		var dialog = new DirectoryDialog(getShell());
		dialog.setText("Folder for the Project");
		dialog.setFilterPath(folder.getText());
		var chosen = dialog.open();
		if (chosen != null) {
			folder.setText(chosen);
		}
	}

	private void change(ProjectChoice changed) {
		choice = changed;
		validate();
		previewJob.plan(changed);
	}

	private void validate() {
		var problem = names.problem(choice.name(), choice.folder());
		var said = problem.isEmpty() ? planProblem : problem;
		// A page that has just come up does not scold.
		setErrorMessage(said.isEmpty() || choice.name().isEmpty() ? null : said);
		setMessage(choice.name().isEmpty() ? "Type a name for the project." : null);
		setPageComplete(said.isEmpty());
	}

	private void planned(dev.ukdt.core.project.ProjectPlan plan) {
		planProblem = "";
		validate();
		preview.show(plan);
	}

	private void refused(String reason) {
		planProblem = reason;
		validate();
		preview.clear();
	}

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		if (visible) {
			name.setFocus();
		}
	}

	ProjectChoice choice() {
		return choice;
	}
}
