package dev.ukdt.ui.tests.sources;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import dev.ukdt.sources.calls.CallHierarchy;
import dev.ukdt.ui.driver.Screenshot;
import dev.ukdt.ui.driver.Ui;
import dev.ukdt.ui.driver.UiBot;
import dev.ukdt.ui.driver.Wait;

/** Ways through the sources of a project in C. */
class ClangdNavigationTest extends BareInClangd {
	@Test
	void definitionIsFoundInAnotherFile() {
		untilIndexed();
		main.caret("pr|intf(\"Hello").command("org.eclipse.ui.edit.text.open.hyperlink");
		var target = new SourceEditor(bot.editorByTitle("print.c"));
		Wait.until("printf selected", () -> target.widget().getSelectionText().equals("printf"));
	}

	@Test
	void includedFileIsALink() {
		Wait.until("links", () -> main.open().can(able -> able.getDocumentLinkProvider() != null));
		main.caret("\"cons|ole.h\"").command("org.eclipse.ui.edit.text.open.hyperlink");
		bot.editorByTitle("console.h");
	}

	@Test
	void referencesAreListedInTheSearchView() throws Exception {
		untilIndexed();
		main.caret("pr|intf(\"Hello").command("org.eclipse.ui.genericeditor.findReferences");
		var view = bot.openedViewById("org.eclipse.search.ui.views.SearchView");
		Wait.untilValue("main.c and print.c among the found", () -> {
			var trees = view.part().getSite().getShell();
			var texts = Texts.items(trees).toList();
			return texts.stream().anyMatch(text -> text.startsWith("main.c")) && texts.stream().anyMatch(text -> text.startsWith("print.c")) ? Boolean.TRUE : null;
		});
		Screenshot.take("sources-references");
	}

	@Test
	void outlineShowsTheFunctions() {
		bot.viewById("org.eclipse.ui.views.ContentOutline");
		main.editor().show();
		Wait.untilValue("main in the outline", () -> Texts.items(UiBot.page().findView("org.eclipse.ui.views.ContentOutline").getSite().getShell()).anyMatch(text -> text.startsWith("main :")) ? Boolean.TRUE : null);
	}

	@Test
	void callersOfAFunctionAreShown() throws Exception {
		Assumptions.assumeTrue(Ui.call(() -> main.open().can(CallHierarchy::isAble)), "this clangd has no call hierarchy");
		untilIndexed();
		main.caret("pr|intf(\"Hello").command("dev.ukdt.sources.calls");
		bot.openedViewById("dev.ukdt.sources.calls");
		Wait.until("main among the callers", () -> Texts.items(UiBot.page().findView("dev.ukdt.sources.calls").getSite().getShell()).anyMatch(text -> text.startsWith("main - main.c")));
	}
}
