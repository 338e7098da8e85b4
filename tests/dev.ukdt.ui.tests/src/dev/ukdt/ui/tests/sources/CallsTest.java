package dev.ukdt.ui.tests.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.lsp4j.CallHierarchyIncomingCall;
import org.eclipse.lsp4j.CallHierarchyItem;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SymbolKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.ukdt.sources.mockserver.MockScript;
import dev.ukdt.sources.mockserver.MockTransport;
import dev.ukdt.ui.driver.Ui;
import dev.ukdt.ui.driver.UiBot;
import dev.ukdt.ui.driver.Wait;

/** The view of who calls what, whenever its server answers. */
class CallsTest extends MockedEditor {
	private static final String VIEW = "dev.ukdt.sources.calls";
	private static final Range WORD = new Range(new Position(0, 6), new Position(0, 9));

	@AfterEach
	void hideView() {
		Ui.run(() -> UiBot.page().hideView(UiBot.page().findViewReference(VIEW)));
	}

	private CallHierarchyItem item(String name) {
		return new CallHierarchyItem(name, SymbolKind.Function, project.project().getFile("a.mock").getLocationURI().toString(), WORD, WORD);
	}

	private static List<String> shown() {
		return Texts.items(UiBot.page().findView(VIEW).getSite().getShell()).map(text -> text.replaceFirst(" - .*", "")).toList();
	}

	@Test
	void callersAreAskedForAgainWhenTheServerWasOvertaken() {
		var prepared = new AtomicInteger();
		var asked = new AtomicInteger();
		MockTransport.play(MockScript.able().withAnswer("prepareCallHierarchy", params -> prepared.getAndIncrement() < 2 ? overtaken() : CompletableFuture.completedFuture(List.of(item("one")))).withAnswer("callHierarchyIncomingCalls",
				params -> asked.getAndIncrement() < 2 ? overtaken() : CompletableFuture.completedFuture(List.of(new CallHierarchyIncomingCall(item("caller"), List.of(WORD))))));
		edit().untilReady().caret("on|e").command(VIEW);
		new UiBot().openedViewById(VIEW);
		Wait.until("one and its caller", () -> shown().containsAll(List.of("one", "caller")));
	}

	@Test
	void answerToAnEarlierQuestionIsNotShown() throws Exception {
		var asked = new CopyOnWriteArrayList<CompletableFuture<Object>>();
		MockTransport.play(MockScript.able().withAnswer("prepareCallHierarchy", params -> {
			var answer = new CompletableFuture<Object>();
			asked.add(answer);
			return answer;
		}));
		var editor = edit().untilReady();
		editor.caret("on|e").command(VIEW);
		Wait.until("the first question", () -> asked.size() == 1);
		editor.caret("tw|o").command(VIEW);
		Wait.until("the second question", () -> asked.size() == 2);
		asked.get(1).complete(List.of(item("two")));
		Wait.until("two", () -> shown().contains("two"));
		asked.get(0).complete(List.of(item("one")));
		// Answered on the same way as the one before.
		editor.hover("on|e");
		assertEquals(List.of("two"), Ui.call(() -> shown().stream().filter(name -> name.equals("one") || name.equals("two")).toList()));
	}
}
