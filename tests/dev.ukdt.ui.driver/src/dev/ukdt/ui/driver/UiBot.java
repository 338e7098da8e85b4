package dev.ukdt.ui.driver;

import java.util.stream.Stream;

import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/**
 * A user of the workbench. Look-ups search in the shell on top: the active one or, when no window of ours is active, the one opened
 * last. Used from the test's thread, never from the UI thread.
 */
public final class UiBot extends UiScope {

	public UiBot() {
		super(UiBot::top);
	}

	/** The shell with this title, as soon as it is open. */
	public UiShell shell(String title) {
		return new UiShell(Wait.untilValue(() -> "shell \"" + title + "\" among " + Stream.of(Ui.display().getShells()).filter(Shell::isVisible).toList(),
				() -> Stream.of(Ui.display().getShells()).filter(s -> s.isVisible() && s.getText().equals(title)).findFirst().orElse(null), Wait.LIMIT));
	}

	public UiShell activeShell() {
		return new UiShell(Wait.untilValue("a shell", UiBot::top));
	}

	/** A menu of the window's menu bar. */
	public UiMenu menu(String text) {
		return new UiMenu("menu bar", () -> window().getShell().getMenuBar()).menu(text);
	}

	/** Shows the view in the page. */
	public UiView viewById(String id) {
		return new UiView(Ui.call(() -> page().showView(id)));
	}

	/** The view with this id as soon as somebody else has opened it. */
	public UiView openedViewById(String id) {
		IViewPart part = Wait.untilValue("view " + id, () -> page().findView(id));
		return new UiView(part);
	}

	/** The active editor. */
	public UiEditor activeEditor() {
		return new UiEditor(Wait.untilValue("an editor", () -> page().getActiveEditor()));
	}

	/** The editor with this title, as soon as it is open. */
	public UiEditor editorByTitle(String title) {
		IEditorPart part = Wait.untilValue(() -> "editor " + title + " among " + Stream.of(page().getEditorReferences()).map(IEditorReference::getTitle).toList(),
				() -> Stream.of(page().getEditorReferences()).filter(r -> r.getTitle().equals(title)).map(r -> r.getEditor(true)).findFirst().orElse(null), Wait.LIMIT);
		return new UiEditor(part);
	}

	/** Changes to a perspective and waits until it is there. */
	public void perspectiveById(String id) {
		Ui.start(() -> PlatformUI.getWorkbench().showPerspective(id, window()));
		Wait.until("perspective " + id, () -> page().getPerspective().getId().equals(id));
	}

	/** The window's page; in the UI thread. */
	public static IWorkbenchPage page() {
		return window().getActivePage();
	}

	static IWorkbenchWindow window() {
		IWorkbenchWindow active = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		return active != null ? active : PlatformUI.getWorkbench().getWorkbenchWindows()[0];
	}

	/** The shell on top, in the UI thread. */
	static Shell top() {
		Shell active = Ui.display().getActiveShell();
		if (active != null && active.isVisible() && !Stream.of(active.getShells()).anyMatch(Shell::isVisible)) {
			return active;
		}
		return Stream.of(Ui.display().getShells()).filter(Shell::isVisible).reduce((first, second) -> second).orElse(null);
	}
}
