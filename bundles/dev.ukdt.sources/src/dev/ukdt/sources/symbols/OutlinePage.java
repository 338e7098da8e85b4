package dev.ukdt.sources.symbols;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;

import dev.ukdt.sources.Sources;
import dev.ukdt.sources.UiThread;
import dev.ukdt.sources.client.OpenDocument;
import dev.ukdt.sources.client.Supervisor;
import dev.ukdt.sources.text.Positions;

/** What a source consists of, as its server says. In the UI thread. */
final class OutlinePage extends ContentOutlinePage implements IDocumentListener {
	private static final int PAUSE_MILLISECONDS = 600;

	private final ITextEditor editor;
	private final OpenDocument server;
	private final Runnable ask = this::ask;
	private final Consumer<Supervisor> refresh = supervisor -> unsettle();
	private List<Symbol> shown = List.of();

	OutlinePage(ITextEditor editor, OpenDocument server) {
		this.editor = editor;
		this.server = server;
	}

	@Override
	public void createControl(Composite parent) {
		super.createControl(parent);
		getTreeViewer().setContentProvider(new Children());
		getTreeViewer().setLabelProvider(new DelegatingStyledCellLabelProvider(new Labels()));
		getTreeViewer().setUseHashlookup(true);
		server.document().addDocumentListener(this);
		Sources.services().onRefresh(refresh);
		ask();
	}

	@Override
	public void dispose() {
		Sources.services().removeOnRefresh(refresh);
		server.document().removeDocumentListener(this);
		super.dispose();
	}

	private void ask() {
		if (getControl() == null || getControl().isDisposed()) {
			return;
		}
		UiThread.then(symbols(server), symbols -> {
			if (getControl() != null && !getControl().isDisposed() && !symbols.equals(shown)) {
				shown = symbols;
				var expanded = getTreeViewer().getExpandedElements();
				getTreeViewer().setInput(symbols);
				if (expanded.length == 0) {
					getTreeViewer().expandToLevel(2);
				} else {
					getTreeViewer().setExpandedElements(expanded);
				}
			}
		});
	}

	/** The symbols of a document; the future completes with null when its server cannot tell. */
	static CompletableFuture<List<Symbol>> symbols(OpenDocument server) {
		return server.ask(OutlinePage::isAble, remote -> remote.getTextDocumentService().documentSymbol(new DocumentSymbolParams(server.identifier())))
				.thenApply(answer -> answer == null ? null : Symbol.of(answer));
	}

	private static boolean isAble(ServerCapabilities capabilities) {
		var provider = capabilities.getDocumentSymbolProvider();
		return provider != null && (provider.isRight() || provider.getLeft());
	}

	private void unsettle() {
		if (getControl() != null && !getControl().isDisposed()) {
			getControl().getDisplay().timerExec(PAUSE_MILLISECONDS, ask);
		}
	}

	@Override
	public void selectionChanged(SelectionChangedEvent event) {
		super.selectionChanged(event);
		if (getControl().isFocusControl() && event.getStructuredSelection().getFirstElement() instanceof Symbol symbol) {
			var region = Positions.region(server.document(), symbol.nameRange());
			editor.selectAndReveal(region.getOffset(), region.getLength());
		}
	}

	@Override
	public void documentAboutToBeChanged(DocumentEvent event) {
	}

	@Override
	public void documentChanged(DocumentEvent event) {
		unsettle();
	}

	private static final class Children implements ITreeContentProvider {
		@Override
		public Object[] getElements(Object input) {
			return ((List<?>) input).toArray();
		}

		@Override
		public Object[] getChildren(Object parent) {
			return ((Symbol) parent).children().toArray();
		}

		@Override
		public Object getParent(Object element) {
			return null;
		}

		@Override
		public boolean hasChildren(Object element) {
			return !((Symbol) element).children().isEmpty();
		}
	}

	private static final class Labels extends LabelProvider implements IStyledLabelProvider {
		@Override
		public StyledString getStyledText(Object element) {
			var symbol = (Symbol) element;
			var text = new StyledString(symbol.name());
			return symbol.detail().isEmpty() ? text : text.append(" : " + symbol.detail(), StyledString.DECORATIONS_STYLER);
		}

		@Override
		public Image getImage(Object element) {
			return SymbolImages.of(((Symbol) element).kind());
		}
	}
}
