package dev.ukdt.sources.symbols;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import dev.ukdt.sources.UiThread;
import dev.ukdt.sources.client.Supervisor;
import dev.ukdt.sources.navigation.SourceOpener;
import dev.ukdt.sources.symbols.SymbolSearch.Found;

/** Finds a symbol of all projects by its name, asking the running servers as one types. In the UI thread. */
public final class OpenSymbolDialog extends Dialog {
	private static final int PAUSE_MILLISECONDS = 150;
	private static final int AGAIN_MILLISECONDS = 1000;

	private final List<Supervisor> servers;
	private final Runnable ask = this::ask;
	private Text name;
	private TableViewer table;
	private List<CompletableFuture<List<Found>>> asked = List.of();

	public OpenSymbolDialog(Shell parent, List<Supervisor> servers) {
		super(parent);
		this.servers = servers;
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("Open Symbol");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		var area = (Composite) super.createDialogArea(parent);
		name = new Text(area, SWT.BORDER | SWT.SEARCH);
		name.setMessage(servers.isEmpty() ? "no language server is running: open a source first" : "name of a function, type or variable");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
		name.addModifyListener(event -> name.getDisplay().timerExec(PAUSE_MILLISECONDS, ask));
		table = new TableViewer(area, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION);
		GridDataFactory.fillDefaults().grab(true, true).hint(560, 320).applyTo(table.getControl());
		table.setContentProvider(ArrayContentProvider.getInstance());
		table.setLabelProvider(new Labels());
		table.addDoubleClickListener(event -> okPressed());
		name.addKeyListener(KeyListener.keyPressedAdapter(event -> {
			if (event.keyCode == SWT.ARROW_DOWN) {
				table.getControl().setFocus();
			}
		}));
		return area;
	}

	private void ask() {
		if (name.isDisposed()) {
			return;
		}
		asked.forEach(answer -> answer.cancel(true));
		asked = servers.stream().map(server -> SymbolSearch.of(server, name.getText())).toList();
		var all = asked;
		UiThread.then(CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).handle((done, failure) -> collect(all)), found -> {
			if (all == asked && !table.getControl().isDisposed()) {
				table.setInput(found);
				if (!found.isEmpty()) {
					table.setSelection(new StructuredSelection(found.getFirst()));
				}
				getButton(IDialogConstants.OK_ID).setEnabled(!found.isEmpty());
				if (found.isEmpty() && !servers.isEmpty() && !name.getText().isBlank()) {
					// Servers read a project as they go, and none tells when it knows more.
					name.getDisplay().timerExec(AGAIN_MILLISECONDS, ask);
				}
			}
		});
	}

	private static List<Found> collect(List<CompletableFuture<List<Found>>> answers) {
		var found = new ArrayList<Found>();
		answers.stream().filter(answer -> !answer.isCompletedExceptionally()).forEach(answer -> found.addAll(answer.join()));
		return found;
	}

	@Override
	protected void okPressed() {
		var chosen = (Found) table.getStructuredSelection().getFirstElement();
		super.okPressed();
		if (chosen != null) {
			SourceOpener.open(chosen.place().file(), chosen.place().range());
		}
	}

	private static final class Labels extends LabelProvider {
		@Override
		public String getText(Object element) {
			var found = (Found) element;
			return found.name() + (found.container().isEmpty() ? "" : " (" + found.container() + ")") + " - " + found.place().file();
		}

		@Override
		public Image getImage(Object element) {
			return SymbolImages.of(((Found) element).kind());
		}
	}
}
