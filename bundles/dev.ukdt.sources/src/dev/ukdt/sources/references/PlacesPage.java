package dev.ukdt.sources.references;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.search.ui.text.AbstractTextSearchViewPage;
import org.eclipse.search.ui.text.Match;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.texteditor.ITextEditor;

import dev.ukdt.sources.navigation.SourceOpener;
import dev.ukdt.sources.symbols.SymbolImages;
import dev.ukdt.sources.text.FileUris;

/** Shows found places in the Search view: files, and under each its lines. */
public final class PlacesPage extends AbstractTextSearchViewPage {
	public PlacesPage() {
		super(FLAG_LAYOUT_TREE);
	}

	@Override
	protected void configureTreeViewer(TreeViewer viewer) {
		viewer.setUseHashlookup(true);
		viewer.setContentProvider(new Lines());
		viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(new Labels()));
	}

	@Override
	protected void configureTableViewer(TableViewer viewer) {
		throw new UnsupportedOperationException("there is only the tree");
	}

	@Override
	protected void elementsChanged(Object[] objects) {
		getViewer().refresh();
		if (getViewer() instanceof TreeViewer tree) {
			tree.expandAll();
		}
	}

	@Override
	protected void clear() {
		getViewer().refresh();
	}

	@Override
	protected void showMatch(Match match, int offset, int length, boolean activate) throws PartInitException {
		var line = (FoundLine) match.getElement();
		if (SourceOpener.open(line.file(), line.line()) && PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage().getActiveEditor() instanceof ITextEditor editor) {
			editor.selectAndReveal(offset, length);
		}
	}

	private final class Lines implements ITreeContentProvider {
		@Override
		public Object[] getElements(Object input) {
			return getInput() == null ? new Object[0] : Arrays.stream(getInput().getElements()).map(element -> ((FoundLine) element).file()).distinct().sorted().toArray();
		}

		@Override
		public Object[] getChildren(Object parent) {
			return parent instanceof Path && getInput() != null
					? Arrays.stream(getInput().getElements()).map(FoundLine.class::cast).filter(line -> line.file().equals(parent)).sorted(Comparator.comparingInt(FoundLine::line)).toArray()
					: new Object[0];
		}

		@Override
		public Object getParent(Object element) {
			return element instanceof FoundLine line ? line.file() : null;
		}

		@Override
		public boolean hasChildren(Object element) {
			return element instanceof Path;
		}
	}

	private static final class Labels extends LabelProvider implements IStyledLabelProvider {
		@Override
		public StyledString getStyledText(Object element) {
			if (element instanceof FoundLine line) {
				return new StyledString(line.line() + ": ", StyledString.COUNTER_STYLER).append(line.text());
			}
			var file = (Path) element;
			var inside = FileUris.file(ResourcesPlugin.getWorkspace(), file);
			return new StyledString(file.getFileName().toString()).append(" - " + inside.map(found -> found.getParent().getFullPath().toString()).orElse(file.getParent().toString()), StyledString.QUALIFIER_STYLER);
		}

		@Override
		public Image getImage(Object element) {
			return element instanceof Path ? SymbolImages.of(SymbolKind.File) : null;
		}
	}
}
