package dev.ukdt.ui.driver;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Item;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.TabItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.Widget;

/** Look-ups of visible widgets below a root. Each waits until the widget is there, and fails with the list of what is there instead. */
public class UiScope {

	private final Supplier<? extends Widget> root;

	/** @param root gives the root in the UI thread, null while it is not there */
	UiScope(Supplier<? extends Widget> root) {
		this.root = root;
	}

	public UiButton button(String text) {
		return new UiButton(find("button \"" + text + "\"", Button.class, b -> isStyle(b, SWT.PUSH | SWT.TOGGLE) && Labels.similar(b.getText(), text), 0));
	}

	public UiButton checkBox(String text) {
		return new UiButton(find("check box \"" + text + "\"", Button.class, b -> isStyle(b, SWT.CHECK) && Labels.same(b.getText(), text), 0));
	}

	public UiButton radio(String text) {
		return new UiButton(find("radio button \"" + text + "\"", Button.class, b -> isStyle(b, SWT.RADIO) && Labels.same(b.getText(), text), 0));
	}

	public UiText text() {
		return new UiText(find("text field", Text.class, t -> true, 0));
	}

	public UiText textWithLabel(String label) {
		return new UiText(find("text field after \"" + label + "\"", Text.class, t -> labelled(t, label), 0));
	}

	public UiText textWithMessage(String message) {
		return new UiText(find("text field with message \"" + message + "\"", Text.class, t -> t.getMessage().equals(message), 0));
	}

	public UiCombo comboBoxWithLabel(String label) {
		return new UiCombo(find("combo box after \"" + label + "\"", Combo.class, c -> labelled(c, label), 0));
	}

	public UiTree tree() {
		return tree(0);
	}

	public UiTree tree(int index) {
		return new UiTree(find("tree", Tree.class, t -> true, index));
	}

	public UiTable table() {
		return new UiTable(find("table", Table.class, t -> true, 0));
	}

	public UiTable tableWithLabel(String label) {
		return new UiTable(find("table after \"" + label + "\"", Table.class, t -> labelled(t, label), 0));
	}

	public UiStyledText styledText() {
		return new UiStyledText(find("text area", StyledText.class, t -> true, 0));
	}

	public UiWidget<Label> label(String text) {
		return new UiWidget<>(find("label \"" + text + "\"", Label.class, l -> Labels.same(l.getText(), text), 0));
	}

	public UiLink link() {
		return new UiLink(find("link", Link.class, l -> true, 0));
	}

	public UiTab cTabItem(String text) {
		return new UiTab(find("tab \"" + text + "\"", CTabItem.class, i -> Labels.same(i.getText(), text), 0));
	}

	public UiTab tabItem(String text) {
		return new UiTab(find("tab \"" + text + "\"", Item.class, i -> (i instanceof TabItem || i instanceof CTabItem) && Labels.same(i.getText(), text), 0));
	}

	/** A tool bar's button by its tool tip, its key binding left out; a trailing * stands for any rest. */
	public UiToolbarButton toolbarButtonWithTooltip(String tooltip) {
		return new UiToolbarButton(find("tool bar button \"" + tooltip + "\"", ToolItem.class,
				i -> UiTree.matches(Labels.plain(i.getToolTipText()).replaceFirst(" \\([^)]*\\)$", ""), tooltip), 0));
	}

	/** Waits for the {@code index}-th visible widget of a kind. */
	public final <W extends Widget> W find(String what, Class<W> type, Predicate<W> matches, int index) {
		return Wait.untilValue(() -> what + " in" + (root.get() == null ? " nothing" : Finder.dump(root.get())), () -> {
			List<W> found = root.get() == null ? List.of() : Finder.all(root.get(), type, matches);
			return found.size() > index ? found.get(index) : null;
		}, Wait.LIMIT);
	}

	private static boolean isStyle(Button button, int style) {
		return (button.getStyle() & style) != 0;
	}

	/** True if the nearest label or check box before the control among its siblings has this text. */
	private static boolean labelled(org.eclipse.swt.widgets.Control control, String text) {
		Composite parent = control.getParent();
		String last = null;
		for (org.eclipse.swt.widgets.Control sibling : parent.getChildren()) {
			if (sibling == control) {
				return last != null && Labels.similar(last, text);
			}
			last = switch (sibling) {
			case Label label -> label.getText();
			case Link link -> link.getText();
			case Button button when (button.getStyle() & SWT.CHECK) != 0 -> button.getText();
			default -> last;
			};
		}
		return false;
	}
}
