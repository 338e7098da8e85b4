package dev.ukdt.sources.calls;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.part.ViewPart;

import dev.ukdt.sources.UiThread;
import dev.ukdt.sources.calls.CallHierarchy.Node;
import dev.ukdt.sources.client.OpenDocument;
import dev.ukdt.sources.navigation.SourceOpener;
import dev.ukdt.sources.symbols.SymbolImages;

/** Who calls a function, and who calls those; or what it calls. The server is asked as branches are opened. */
public final class CallHierarchyView extends ViewPart {
	public static final String ID = "dev.ukdt.sources.calls";
	private static final String WAITING = "…";
	/** Before a server that was overtaken is asked again. */
	private static final int PAUSE_MILLISECONDS = 300;

	private final Map<Node, List<Node>> known = new IdentityHashMap<>();
	private final Map<Node, Boolean> asked = new IdentityHashMap<>();
	private final IAction callees = new Action("Show Called Functions", IAction.AS_CHECK_BOX) {
		@Override
		public void run() {
			if (document != null) {
				show(document, offset);
			}
		}
	};
	/** What was asked for last; the answer to an earlier question is not shown. */
	private CallHierarchy hierarchy;
	private TreeViewer tree;
	private OpenDocument document;
	private int offset;

	@Override
	public void createPartControl(Composite parent) {
		tree = new TreeViewer(parent, SWT.SINGLE | SWT.H_SCROLL | SWT.V_SCROLL);
		tree.setContentProvider(new Calls());
		tree.setLabelProvider(new Labels());
		tree.addOpenListener(event -> {
			if (tree.getStructuredSelection().getFirstElement() instanceof Node node) {
				SourceOpener.open(node.place().file(), node.place().range());
			}
		});
		getViewSite().getActionBars().getMenuManager().add(callees);
		setContentDescription("Select a function in an editor and choose Show Calls");
	}

	/** Shows the hierarchy of what stands at an offset. In the UI thread; returns at once. */
	public void show(OpenDocument document, int offset) {
		this.document = document;
		this.offset = offset;
		var question = new CallHierarchy(document, !callees.isChecked());
		hierarchy = question;
		var answer = question.roots(offset);
		whenOvertaken(answer, () -> {
			if (hierarchy == question) {
				show(document, offset);
			}
		});
		UiThread.then(answer, roots -> {
			if (!tree.getControl().isDisposed() && hierarchy == question) {
				known.clear();
				asked.clear();
				setContentDescription(roots.isEmpty() ? "There is no function at the caret" : (callees.isChecked() ? "Called by " : "Callers of ") + roots.getFirst().item().getName());
				tree.setInput(roots);
				tree.expandToLevel(2);
			}
		});
	}

	private void ask(Node node) {
		if (asked.put(node, Boolean.TRUE) == null) {
			var answer = node.hierarchy().next(node);
			whenOvertaken(answer, () -> {
				asked.remove(node);
				tree.refresh(node);
			});
			UiThread.then(answer.exceptionally(failure -> {
				UiThread.log(failure);
				return UiThread.isOvertaken(failure) ? null : List.of();
			}), children -> show(node, children));
		}
	}

	private void show(Node node, List<Node> children) {
		if (!tree.getControl().isDisposed()) {
			known.put(node, children);
			tree.refresh(node);
		}
	}

	/** Does something after a pause when the server was overtaken by a change. */
	private void whenOvertaken(CompletableFuture<?> answer, Runnable again) {
		answer.whenComplete((value, failure) -> {
			if (failure != null && UiThread.isOvertaken(failure)) {
				UiThread.later(() -> Display.getCurrent().timerExec(PAUSE_MILLISECONDS, () -> {
					if (!tree.getControl().isDisposed()) {
						again.run();
					}
				}));
			}
		});
	}

	@Override
	public void setFocus() {
		tree.getControl().setFocus();
	}

	private final class Calls implements ITreeContentProvider {
		@Override
		public Object[] getElements(Object input) {
			return ((List<?>) input).toArray();
		}

		@Override
		public Object[] getChildren(Object parent) {
			if (!(parent instanceof Node node)) {
				return new Object[0];
			}
			if (known.containsKey(node)) {
				return known.get(node).toArray();
			}
			ask(node);
			return new Object[] { WAITING };
		}

		@Override
		public Object getParent(Object element) {
			return null;
		}

		@Override
		public boolean hasChildren(Object element) {
			return element instanceof Node node && (!known.containsKey(node) || !known.get(node).isEmpty());
		}
	}

	private static final class Labels extends LabelProvider {
		@Override
		public String getText(Object element) {
			return element instanceof Node node ? node.item().getName() + " - " + node.place().file().getFileName() + ":" + (node.place().range().getStart().getLine() + 1) : String.valueOf(element);
		}

		@Override
		public Image getImage(Object element) {
			return element instanceof Node node ? SymbolImages.of(node.item().getKind()) : null;
		}
	}
}
