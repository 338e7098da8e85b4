package dev.ukdt.ui.launch;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.ui.AbstractLaunchConfigurationTab;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.statushandlers.StatusManager;

import dev.ukdt.ui.Icon;

/** A tab that is made of fields. */
public abstract class FieldTab extends AbstractLaunchConfigurationTab {
	private final String id;
	private final String name;
	private final Icon icon;
	private Fields fields;
	private boolean loading;

	/** @param id what others place their tabs after */
	protected FieldTab(String id, String name, Icon icon) {
		this.id = id;
		this.name = name;
		this.icon = icon;
	}

	/** Makes the fields, and whatever is below them. */
	protected abstract void create(Fields rows, Composite tab);

	/** The id of the help that F1 leads to. */
	protected String helpContext() {
		return "dev.ukdt.help.launch";
	}

	/** Called after the fields show another configuration. */
	protected void loaded(ILaunchConfiguration configuration) {
	}

	@Override
	public void createControl(Composite parent) {
		// The dialog opens lower than the longest tab is.
		var scrolled = new ScrolledComposite(parent, SWT.V_SCROLL);
		var tab = new Composite(scrolled, SWT.NONE);
		fields = new Fields(tab, this::changed);
		create(fields, tab);
		scrolled.setContent(tab);
		scrolled.setExpandHorizontal(true);
		scrolled.setExpandVertical(true);
		scrolled.setMinHeight(tab.computeSize(SWT.DEFAULT, SWT.DEFAULT).y);
		scrolled.setShowFocusedControl(true);
		setControl(scrolled);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(tab, helpContext());
	}

	private void changed() {
		if (!loading) {
			updateLaunchConfigurationDialog();
		}
	}

	@Override
	public void setDefaults(ILaunchConfigurationWorkingCopy configuration) {
		// What is absent is the default.
	}

	@Override
	public void initializeFrom(ILaunchConfiguration configuration) {
		loading = true;
		try {
			for (var field : fields.all()) {
				field.load(configuration);
			}
			loaded(configuration);
		} catch (CoreException e) {
			StatusManager.getManager().handle(e.getStatus(), StatusManager.LOG);
		} finally {
			loading = false;
		}
	}

	@Override
	public void performApply(ILaunchConfigurationWorkingCopy configuration) {
		fields.all().forEach(field -> field.save(configuration));
	}

	@Override
	public boolean isValid(ILaunchConfiguration configuration) {
		var problem = fields.all().stream().map(Field::problem).filter(text -> !text.isEmpty()).findFirst();
		setErrorMessage(problem.orElse(null));
		return problem.isEmpty();
	}

	@Override
	public String getId() {
		return id;
	}

	@Override
	public String getName() {
		return name;
	}

	@Override
	public Image getImage() {
		return icon.image();
	}
}
