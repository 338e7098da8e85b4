package dev.ukdt.ui.tests.sources;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.wizard.ProgressMonitorPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.ukdt.sources.Sources;
import dev.ukdt.sources.mockserver.MockScript;
import dev.ukdt.sources.mockserver.MockServer;
import dev.ukdt.sources.mockserver.MockTransport;
import dev.ukdt.ui.driver.Ui;
import dev.ukdt.ui.driver.UiBot;
import dev.ukdt.ui.driver.Wait;

/**
 * A server that never answers: whatever is asked of it, the UI thread goes on. It has gone on when it handles an event that was posted
 * after the request, at a time when the request is neither answered nor given up.
 */
class SilentServerTest extends MockedEditor {
	static final String VIEW = "org.eclipse.ui.views.ContentOutline";

	/** What a person does, and the request that comes of it. */
	enum Feature {
		COMPLETION("completion", editor -> operation(editor, ISourceViewer.CONTENTASSIST_PROPOSALS)), HOVER("hover", editor -> operation(editor, ISourceViewer.INFORMATION)),
		QUICK_FIX("codeAction", editor -> operation(editor, ISourceViewer.QUICK_ASSIST)), OUTLINE("documentSymbol", editor -> new UiBot().viewById(VIEW)),
		DEFINITION("definition", editor -> editor.command("org.eclipse.ui.edit.text.open.hyperlink")), DECLARATION("declaration", editor -> editor.command("dev.ukdt.sources.declaration")),
		IMPLEMENTATION("implementation", editor -> editor.command("dev.ukdt.sources.implementation")), TYPE("typeDefinition", editor -> editor.command("dev.ukdt.sources.type")),
		REFERENCES("references", editor -> editor.command("org.eclipse.ui.genericeditor.findReferences")), CALLS("prepareCallHierarchy", editor -> editor.command("dev.ukdt.sources.calls")),
		FORMAT("formatting", editor -> editor.command("dev.ukdt.sources.format")), SIGNATURE("signatureHelp", editor -> editor.command("dev.ukdt.sources.signature")),
		RENAME("rename", SilentServerTest::rename), SYMBOL("symbol", SilentServerTest::openSymbol), OCCURRENCES("documentHighlight", editor -> editor.caret("thr|ee")),
		TYPING("semanticTokens", editor -> editor.type("x")), FOLDING("foldingRange", editor -> editor.type("x")), HINTS("inlayHint", editor -> editor.type("x")),
		LINKS("documentLink", editor -> editor.type("x")), PROBLEMS("diagnostic", editor -> editor.type("x")), SAVE("didSave", SilentServerTest::save),
		CLOSE("didClose", editor -> Ui.run(() -> UiBot.page().closeAllEditors(false)));

		private final String request;
		private final Consumer<SourceEditor> action;

		Feature(String request, Consumer<SourceEditor> action) {
			this.request = request;
			this.action = action;
		}
	}

	/** Stops what waits for an answer, and cancels the dialog that asked for it. */
	@AfterEach
	void closeDialogs() {
		Wait.until("no dialog", () -> {
			var buttons = Stream.of(Ui.display().getShells()).filter(shell -> shell.isVisible() && shell.getParent() instanceof Shell).flatMap(SilentServerTest::buttons).toList();
			buttons.stream().filter(button -> !button.isDisposed() && button.isVisible() && button.isEnabled()).forEach(SilentServerTest::press);
			return buttons.isEmpty();
		});
	}

	private static void press(Control button) {
		if (button instanceof ToolBar bar) {
			Stream.of(bar.getItems()).filter(ToolItem::isEnabled).forEach(item -> item.notifyListeners(SWT.Selection, new Event()));
		} else {
			button.notifyListeners(SWT.Selection, new Event());
		}
	}

	/** Buttons that say Cancel, and the stop sign beside a progress bar. */
	private static Stream<Control> buttons(Composite area) {
		return Stream.of(area.getChildren()).flatMap(child -> switch (child) {
		case Button button -> Stream.of(button).filter(it -> it.getText().equals("Cancel"));
		case ToolBar bar when bar.getParent() instanceof ProgressMonitorPart -> Stream.of(bar);
		case Composite composite -> buttons(composite);
		default -> Stream.empty();
		});
	}

	@ParameterizedTest
	@EnumSource
	void uiThreadGoesOnWhileTheServerIsSilent(Feature feature) throws Exception {
		MockTransport.play(MockScript.silent());
		var editor = edit().untilReady();
		editor.caret("on|e");
		var server = server(0);
		var before = count(server, feature.request);
		feature.action.accept(editor);
		Wait.untilValue(() -> feature.request + " among " + server.heard(), () -> count(server, feature.request) > before ? Boolean.TRUE : null, Wait.LIMIT);
		var heard = new CompletableFuture<List<String>>();
		Ui.display().asyncExec(() -> heard.complete(server.heard()));
		assertFalse(heard.get(60, TimeUnit.SECONDS).contains(feature.request + " cancelled"), () -> "the UI thread waited until the request was given up: " + server.heard());
	}

	@Test
	void workbenchGoesOnWhileASilentServerIsStartedAnewAndItsProjectDeleted() throws Exception {
		MockTransport.play(MockScript.silent().withAnswer("shutdown", params -> new CompletableFuture<>()));
		var editor = edit().untilReady();
		editor.command("dev.ukdt.sources.restart");
		assertTrue(Ui.call(() -> Sources.servers().all().stream().anyMatch(server -> server.root().endsWith("mock"))));
		server(1);
		editor.untilReady();
		var answered = new CompletableFuture<Boolean>();
		Ui.run(() -> {
			Sources.servers().leave(editor.open().supervisor().root());
			Ui.display().asyncExec(() -> answered.complete(true));
		});
		assertTrue(answered.get(60, TimeUnit.SECONDS));
	}

	private static long count(MockServer server, String request) {
		return server.heard().stream().filter(request::equals).count();
	}

	private static void operation(SourceEditor editor, int operation) {
		Ui.start(() -> ((ITextOperationTarget) editor.viewer()).doOperation(operation));
	}

	private static void save(SourceEditor editor) {
		editor.type("x");
		Ui.start(() -> UiBot.page().saveAllEditors(false));
	}

	private static void rename(SourceEditor editor) {
		editor.command("dev.ukdt.sources.rename");
		var dialog = new UiBot().shell("Rename one");
		dialog.text().setText("four");
		dialog.button("OK").click();
	}

	@Test
	void renameThatWaitsCanBeCancelled() {
		MockTransport.play(MockScript.silent());
		var editor = edit().untilReady();
		rename(editor.caret("on|e"));
		untilHeard(server(0), "rename");
		closeDialogs();
		untilHeard(server(0), "rename cancelled");
	}

	private static void openSymbol(SourceEditor editor) {
		editor.command("dev.ukdt.sources.symbol");
		new UiBot().shell("Open Symbol").text().setText("one");
	}
}
