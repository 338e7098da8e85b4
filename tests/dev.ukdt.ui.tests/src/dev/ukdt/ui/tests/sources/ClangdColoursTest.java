package dev.ukdt.ui.tests.sources;

import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.junit.jupiter.api.Test;

import dev.ukdt.sources.colour.Palette;
import dev.ukdt.sources.language.Colour;
import dev.ukdt.ui.driver.Wait;

/** What clangd knows of a text, shown in it. */
class ClangdColoursTest extends BareInClangd {
	@Test
	void blocksCanBeFolded() {
		Wait.until("a block", () -> main.viewer() instanceof ProjectionViewer projection && projection.getProjectionAnnotationModel() != null
				&& projection.getProjectionAnnotationModel().getAnnotationIterator().hasNext());
	}

	@Test
	void occurrencesOfTheSymbolAtTheCaretAreMarked() {
		main.caret("int ans|wer");
		Wait.until("two marks", () -> {
			var model = ((ISourceViewer) main.viewer()).getAnnotationModel();
			var count = 0;
			for (var all = model.getAnnotationIterator(); all.hasNext();) {
				count += all.next().getType().startsWith("dev.ukdt.sources.occurrence") ? 1 : 0;
			}
			return count == 2;
		});
	}

	@Test
	void macroIsColouredAsTheServerKnowsIt() {
		main.replace("int answer = 42;", "int answer = unused(architecture);");
		main.replace("int main(void)", "#define unused(x) ((void)(x), 1)\n\nint main(void)");
		var at = main.offset("|unused(architecture)");
		Wait.until("macro colour", () -> {
			var style = main.widget().getStyleRangeAtOffset(at);
			return style != null && Palette.color(Colour.CONSTANT).equals(style.foreground);
		});
	}
}
