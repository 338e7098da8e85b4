package dev.ukdt.manifest.ui.form;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.forms.editor.FormPage;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.FormToolkit;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.assist.Help;
import dev.ukdt.manifest.check.Problem;
import dev.ukdt.manifest.check.Severity;
import dev.ukdt.manifest.edit.Change;
import dev.ukdt.manifest.ui.source.Plain;
import dev.ukdt.manifest.ui.source.SourceEditor;

/** The form page: fields made from the schema, over the same text as the source page. */
public final class ManifestForm extends FormPage {
	public static final String ID = "dev.ukdt.manifest.ui.form";

	private final SourceEditor source;
	private final FormText text;
	private final List<Field> fields = new ArrayList<>();
	private IDocument watched;
	private boolean stale;
	private final IDocumentListener listener = new IDocumentListener() {
		@Override
		public void documentAboutToBeChanged(DocumentEvent event) {
			// Fields follow when it has changed.
		}

		@Override
		public void documentChanged(DocumentEvent event) {
			refreshSoon();
		}
	};

	public ManifestForm(FormEditor editor, SourceEditor source) {
		super(editor, ID, "Form");
		this.source = source;
		text = new FormText(source);
	}

	@Override
	protected void createFormContent(IManagedForm managed) {
		var form = managed.getForm();
		var toolkit = managed.getToolkit();
		toolkit.decorateFormHeading(form.getForm());
		GridLayoutFactory.swtDefaults().numColumns(2).equalWidth(true).spacing(16, 8).applyTo(form.getBody());
		text.manifest().ifPresent(manifest -> {
			form.setText(manifest.format().name());
			FormPlan.of(manifest).sections().forEach((title, rows) -> section(toolkit, form.getBody(), title, rows, manifest));
		});
		if (fields.isEmpty()) {
			var label = toolkit.createLabel(form.getBody(), "This file is written on the source page.");
			GridDataFactory.fillDefaults().span(2, 1).applyTo(label);
		}
		watched = source.text() == null ? null : source.text().document();
		if (watched != null) {
			watched.addDocumentListener(listener);
		}
		source.onCheck(this::messages);
		refresh();
	}

	private void section(FormToolkit toolkit, Composite body, String title, List<FormRow> rows, Manifest manifest) {
		var section = toolkit.createSection(body, ExpandableComposite.TITLE_BAR | ExpandableComposite.TWISTIE | ExpandableComposite.EXPANDED);
		section.setText(title);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(section);
		var client = toolkit.createComposite(section);
		GridLayoutFactory.swtDefaults().numColumns(3).applyTo(client);
		for (var row : rows) {
			var label = toolkit.createLabel(client, row.label() + (row.shape().required() ? "*:" : ":"));
			label.setToolTipText(Plain.of(Help.of(manifest.format(), row.label(), row.shape())));
			GridDataFactory.swtDefaults().align(SWT.BEGINNING, row.kind() == FormRow.Kind.LIST || row.kind() == FormRow.Kind.PAIRS ? SWT.BEGINNING : SWT.CENTER).applyTo(label);
			var field = field(toolkit, client, row);
			field.control().setToolTipText(row.shape().about().help());
			fields.add(field);
		}
		toolkit.paintBordersFor(client);
		section.setClient(client);
	}

	private Field field(FormToolkit toolkit, Composite client, FormRow row) {
		return switch (row.kind()) {
		case TEXT, FILE -> new TextField(toolkit, client, row, text);
		case CHOICE -> new ChoiceField(toolkit, client, row, text);
		case LIST -> new ListField(toolkit, client, row, text);
		case PAIRS -> new PairsField(toolkit, client, row, text);
		};
	}

	private void refreshSoon() {
		if (stale) {
			return;
		}
		stale = true;
		var control = getManagedForm() == null ? null : getManagedForm().getForm();
		if (control != null && !control.isDisposed()) {
			control.getDisplay().asyncExec(() -> {
				stale = false;
				if (!control.isDisposed()) {
					refresh();
				}
			});
		}
	}

	/** Shows what the text says now. */
	private void refresh() {
		text.manifest().ifPresent(manifest -> fields.forEach(field -> field.refresh(manifest)));
		messages();
	}

	/** Puts each problem to the field that it is about. */
	private void messages() {
		if (getManagedForm() == null || getManagedForm().getForm().isDisposed()) {
			return;
		}
		var manager = getManagedForm().getMessageManager();
		manager.setAutoUpdate(false);
		manager.removeAllMessages();
		text.manifest().ifPresent(manifest -> {
			for (var field : fields) {
				manager.removeMessages(field.control());
				var entry = Change.entry(manifest, field.row().path());
				if (entry != null) {
					manifest.problems().stream().filter(problem -> problem.start() >= entry.start() && problem.end() <= entry.end() && problem.severity() != Severity.INFO)
							.findFirst().ifPresent(problem -> manager.addMessage(problem, problem.message(), null, type(problem), field.control()));
				}
			}
			manifest.problems().stream().filter(problem -> problem.severity() == Severity.ERROR && fields.stream().noneMatch(field -> covers(manifest, field, problem)))
					.limit(3).forEach(problem -> manager.addMessage(problem, problem.message(), null, type(problem)));
		});
		manager.update();
		manager.setAutoUpdate(true);
	}

	private static boolean covers(Manifest manifest, Field field, Problem problem) {
		var entry = Change.entry(manifest, field.row().path());
		return entry != null && problem.start() >= entry.start() && problem.end() <= entry.end();
	}

	private static int type(Problem problem) {
		return problem.severity() == Severity.ERROR ? IMessageProvider.ERROR : IMessageProvider.WARNING;
	}

	@Override
	public void dispose() {
		if (watched != null) {
			watched.removeDocumentListener(listener);
		}
		super.dispose();
	}
}
