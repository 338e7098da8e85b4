package dev.ukdt.ui.tests.sources;

import java.util.stream.Stream;

import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** What can be read in a window. In the UI thread. */
final class Texts {
	private Texts() {
	}

	/** The texts of all text areas of a window; in the UI thread. */
	static Stream<String> texts(Composite root) {
		return Stream.of(root.getChildren()).flatMap(child -> switch (child) {
		case StyledText text -> Stream.of(text.getText());
		case Composite composite -> texts(composite);
		default -> Stream.empty();
		});
	}

	/** The texts of all items of all trees of a shell; in the UI thread. */
	static Stream<String> items(Composite root) {
		return Stream.of(root.getChildren()).flatMap(child -> switch (child) {
		case Tree tree -> Stream.of(tree.getItems()).flatMap(item -> texts(item));
		case Composite composite -> items(composite);
		default -> Stream.empty();
		});
	}

	static Stream<String> texts(TreeItem item) {
		return Stream.concat(Stream.of(item.getText()), Stream.of(item.getItems()).flatMap(child -> texts(child)));
	}
}
