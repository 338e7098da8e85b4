package dev.ukdt.sources.symbols;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;

import dev.ukdt.sources.text.Positions;

/** What the source in an editor consists of, as its server says. In the UI thread. */
final class OutlinePage extends ContentOutlinePage {
	private final ITextEditor editor;
	private final ITextViewer viewer;
	private final DocumentSymbols symbols = new DocumentSymbols(this::show);
	private List<Symbol> shown = List.of();

	OutlinePage(ITextEditor editor, ITextViewer viewer) {
		this.editor = editor;
		this.viewer = viewer;
	}

	@Override
	public void createControl(Composite parent) {
		super.createControl(parent);
		getTreeViewer().setContentProvider(new Children());
		getTreeViewer().setLabelProvider(new DelegatingStyledCellLabelProvider(new Labels()));
		getTreeViewer().setUseHashlookup(true);
		symbols.install(viewer);
	}

	@Override
	public void dispose() {
		if (getControl() != null) {
			symbols.uninstall();
		}
		super.dispose();
	}

	/** The first symbols are shown with their children; later ones as open as those of the same name were before. */
	private void show(List<Symbol> found) {
		if (getControl().isDisposed() || found.equals(shown)) {
			return;
		}
		var before = shown;
		var open = Set.copyOf(Arrays.asList(getTreeViewer().getExpandedElements()));
		shown = found;
		getTreeViewer().setInput(found);
		if (before.isEmpty()) {
			getTreeViewer().expandToLevel(2);
		} else {
			getTreeViewer().setExpandedElements(stillOpen(found, before, open).toArray());
		}
	}

	private static Stream<Symbol> stillOpen(List<Symbol> now, List<Symbol> before, Set<Object> open) {
		return now.stream().flatMap(symbol -> before.stream().filter(old -> old.name().equals(symbol.name()) && open.contains(old)).limit(1)
				.flatMap(old -> Stream.concat(Stream.of(symbol), stillOpen(symbol.children(), old.children(), open))));
	}

	@Override
	public void selectionChanged(SelectionChangedEvent event) {
		super.selectionChanged(event);
		if (getControl().isFocusControl() && event.getStructuredSelection().getFirstElement() instanceof Symbol symbol) {
			var region = Positions.region(viewer.getDocument(), symbol.nameRange());
			editor.selectAndReveal(region.getOffset(), region.getLength());
		}
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
