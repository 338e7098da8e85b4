package dev.ukdt.ui.tests.sources;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IPath;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.part.PageBookView;
import org.junit.jupiter.api.Test;

import dev.ukdt.sources.mockserver.MockScript;
import dev.ukdt.sources.mockserver.MockTransport;
import dev.ukdt.ui.driver.Ui;
import dev.ukdt.ui.driver.UiBot;
import dev.ukdt.ui.driver.Wait;

/** The outline of a source as its text and its server go on. */
class OutlineTest extends MockedEditor {
	private static DocumentSymbol symbol(String name, int line, DocumentSymbol... children) {
		var range = new Range(new Position(line, 0), new Position(line, 3));
		return new DocumentSymbol(name, SymbolKind.Function, range, range, "", Arrays.asList(children));
	}

	private static void untilShown(String... names) {
		Wait.untilValue(() -> List.of(names) + " instead of " + shown(), () -> shown().equals(List.of(names)) ? Boolean.TRUE : null, Wait.LIMIT);
	}

	/** What can be seen of the outline. In the UI thread. */
	private static List<String> shown() {
		var page = ((PageBookView) UiBot.page().findView(SilentServerTest.VIEW)).getCurrentPage();
		return page.getControl() instanceof Tree tree ? Stream.of(tree.getItems()).flatMap(OutlineTest::open).toList() : List.of("no outline");
	}

	private static Stream<String> open(TreeItem item) {
		return Stream.concat(Stream.of(item.getText()), item.getExpanded() ? Stream.of(item.getItems()).flatMap(OutlineTest::open) : Stream.empty());
	}

	private SourceEditor editWithOutline() {
		var editor = edit().untilReady();
		new UiBot().viewById(SilentServerTest.VIEW);
		editor.editor().show();
		return editor;
	}

	@Test
	void whatIsOpenStaysOpenWhenAnEditMovesIt() {
		var line = new AtomicReference<>(0);
		MockTransport.play(MockScript.able().withAnswer("documentSymbol", params -> CompletableFuture.completedFuture(
				List.of(Either.forRight(symbol("one", line.get(), symbol("two", line.get(), symbol("three", line.get())))), Either.forRight(symbol("line " + line.get(), line.get()))))));
		var editor = editWithOutline();
		untilShown("one", "two", "line 0");
		line.set(1);
		editor.replace("begin", "\nbegin");
		untilShown("one", "two", "line 1");
	}

	@Test
	void outlineIsEmptyWhenTheServerKnowsNothingAnyMore() {
		var symbols = new AtomicReference<>(List.of(Either.forRight(symbol("one", 0))));
		MockTransport.play(MockScript.able().withAnswer("documentSymbol", params -> CompletableFuture.completedFuture(symbols.get())));
		editWithOutline();
		untilShown("one");
		symbols.set(null);
		server(0).client().refreshSemanticTokens();
		untilShown();
	}

	@Test
	void outlineIsThatOfTheTextAfterItsFileWasRenamed() throws Exception {
		var named = new AtomicReference<>("before");
		MockTransport.play(MockScript.able().withAnswer("documentSymbol", params -> CompletableFuture
				.completedFuture(List.of(Either.forRight(symbol(named.get() + ((DocumentSymbolParams) params).getTextDocument().getUri().replaceFirst(".*/", " "), 0))))));
		var editor = editWithOutline();
		untilShown("before a.mock");
		editor.file().move(IPath.fromPortableString("c.mock"), true, null);
		untilShown("before c.mock");
		named.set("after");
		Ui.run(() -> editor.document().replace(0, 5, "start"));
		untilShown("after c.mock");
	}
}
