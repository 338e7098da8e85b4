package dev.ukdt.ui.wizard;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;

import dev.ukdt.core.family.Families;
import dev.ukdt.core.family.Family;
import dev.ukdt.core.resources.WorkspaceTools;

/** The first page: the families, and what each needs. The tools are looked for beside the UI thread. */
final class FamilyPage extends WizardPage {
	private final String remembered;
	private FamilyTable table;
	private Text description;
	private Link home;

	/** @param remembered the id of the family that is selected first */
	FamilyPage(String remembered) {
		super("family", "Unikernel Family", null);
		this.remembered = remembered;
		setDescription("Choose the kind of unikernel. The list says what this machine has for each.");
		setPageComplete(false);
	}

	@Override
	public void createControl(Composite parent) {
		var page = new Composite(parent, SWT.NONE);
		page.setLayout(new GridLayout());
		var filter = new Text(page, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		filter.setMessage("Filter by name, language, architecture or state");
		filter.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
		table = new FamilyTable(page, this::selected, this::open);
		filter.addModifyListener(event -> table.filter(filter.getText()));
		filter.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.ARROW_DOWN) {
				table.focus();
			}
		});
		description = new Text(page, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL | SWT.BORDER);
		var area = new GridData(SWT.FILL, SWT.TOP, true, false);
		area.heightHint = 150;
		area.widthHint = 780;
		description.setLayoutData(area);
		home = new Link(page, SWT.NONE);
		initializeDialogUnits(page);
		var line = new GridData(SWT.FILL, SWT.TOP, true, false);
		line.heightHint = convertHeightInCharsToPixels(1); // An empty link asks for much more.
		home.setLayoutData(line);
		home.addListener(SWT.Selection, event -> Program.launch(event.text));
		setControl(page);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(page, "dev.ukdt.help.new_project");
		look();
	}

	private void look() {
		var families = Families.installed().all();
		var display = getControl().getDisplay();
		table.show(families.stream().map(family -> new FamilyState(family, List.of())).toList(), remembered);
		Job.create("Looking for unikernel toolchains", (ICoreRunnable) monitor -> {
			var finder = WorkspaceTools.finder();
			var states = families.stream().map(family -> FamilyState.of(family, finder)).toList();
			display.asyncExec(() -> {
				if (!getControl().isDisposed()) {
					table.show(states, table.selection().map(state -> state.family().id()).orElse(remembered));
				}
			});
		}).schedule();
	}

	private void selected() {
		var state = table.selection();
		description.setText(state.map(FamilyText::of).orElse(""));
		home.setText(state.map(it -> it.family().home()).filter(url -> !url.isBlank()).map(url -> "<a href=\"" + url + "\">" + url + "</a>").orElse(""));
		var usable = state.filter(it -> !it.family().templates().isEmpty()).isPresent();
		setErrorMessage(state.isPresent() && !usable ? state.get().family().name() + " has no template to start from: import a project of it instead." : null);
		setMessage(state.filter(it -> !it.missing().isEmpty()).isPresent()
				? "The project can be made now and built once the missing tools are there." : null, WARNING);
		setPageComplete(usable);
	}

	private void open() {
		if (canFlipToNextPage()) {
			getContainer().showPage(getNextPage());
		}
	}

	/** The selected family, when a project of it can be made. */
	Optional<Family> family() {
		return table.selection().map(FamilyState::family).filter(family -> !family.templates().isEmpty());
	}
}
