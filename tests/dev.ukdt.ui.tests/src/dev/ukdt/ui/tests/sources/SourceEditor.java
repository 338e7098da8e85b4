package dev.ukdt.ui.tests.sources;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.texteditor.ITextEditor;

import dev.ukdt.sources.Sources;
import dev.ukdt.sources.client.OpenDocument;
import dev.ukdt.sources.client.Supervisor;
import dev.ukdt.sources.colour.Palette;
import dev.ukdt.sources.hover.ServerHover;
import dev.ukdt.sources.language.Colour;
import dev.ukdt.sources.text.Words;
import dev.ukdt.ui.driver.Ui;
import dev.ukdt.ui.driver.UiBot;
import dev.ukdt.ui.driver.UiEditor;
import dev.ukdt.ui.driver.Wait;

/** A source in an editor, and what a person does with it. Used from the test's thread. */
final class SourceEditor {
	private final UiEditor editor;
	private final ITextEditor part;

	SourceEditor(UiEditor editor) {
		this.editor = editor;
		part = (ITextEditor) editor.part();
	}

	/** The editor that is active. */
	static SourceEditor active() {
		return new SourceEditor(new UiBot().activeEditor());
	}

	UiEditor editor() {
		return editor;
	}

	ITextViewer viewer() {
		return part.getAdapter(ITextViewer.class);
	}

	StyledText widget() {
		return viewer().getTextWidget();
	}

	IDocument document() {
		return viewer().getDocument();
	}

	String text() {
		return editor.getText();
	}

	IFile file() {
		return ((IFileEditorInput) part.getEditorInput()).getFile();
	}

	OpenDocument open() {
		return Sources.servers().find(document()).orElseThrow();
	}

	SourceEditor untilReady() {
		Wait.untilValue(() -> "server of " + editor.getTitle() + ", which is " + Sources.servers().find(document()).map(open -> open.supervisor().state() + " " + open.supervisor().problem()
				+ "\n" + String.join("\n", Sources.services().logs().lines(open.supervisor()))),
				() -> Sources.servers().find(document()).filter(open -> open.supervisor().state() == Supervisor.State.READY && open.can(able -> true)).map(open -> Boolean.TRUE).orElse(null), Wait.LIMIT);
		return this;
	}

	/** The offset of a text's {@code |}; the text without it must be in the document. */
	int offset(String marked) {
		var caret = marked.indexOf('|');
		var found = text().indexOf(marked.replace("|", ""));
		if (found < 0) {
			throw new AssertionError(marked + " is not in\n" + text());
		}
		return found + Math.max(0, caret);
	}

	/** Whether the first letter of a piece of the text has a colour. In the UI thread. */
	boolean isColoured(String piece, Colour colour) {
		var style = widget().getStyleRangeAtOffset(document().get().indexOf(piece));
		return style != null && Palette.color(colour).equals(style.foreground);
	}

	/** Puts the caret to the {@code |} of a text. */
	SourceEditor caret(String marked) {
		var offset = offset(marked);
		Ui.run(() -> {
			part.getSite().getPage().activate(part);
			part.selectAndReveal(offset, 0);
			widget().setFocus();
		});
		return this;
	}

	SourceEditor select(String piece) {
		var offset = offset(piece);
		Ui.run(() -> part.selectAndReveal(offset, piece.length()));
		return this;
	}

	/** Inserts at the caret, as typing does. */
	SourceEditor type(String text) {
		Ui.run(() -> {
			for (var c : text.toCharArray()) {
				widget().insert(String.valueOf(c));
				widget().setCaretOffset(widget().getCaretOffset() + 1);
			}
		});
		return this;
	}

	SourceEditor replace(String old, String now) {
		var offset = offset(old);
		Ui.run(() -> document().replace(offset, old.length(), now));
		return this;
	}

	/** Runs a command while this editor is active. */
	void command(String id) {
		Ui.run(() -> part.getSite().getPage().activate(part));
		Ui.start(() -> part.getSite().getService(IHandlerService.class).executeCommand(id, null));
	}

	/** Renames what stands at the caret, without looking at the preview. */
	void rename(String name) {
		var old = Ui.call(() -> Words.text(document(), Words.at(document(), widget().getCaretOffset())));
		command("dev.ukdt.sources.rename");
		var dialog = new UiBot().shell("Rename " + old);
		dialog.text().setText(name);
		dialog.button("OK").click();
	}

	List<String> problems() {
		return Ui.call(() -> markers(file()));
	}

	static List<String> markers(IFile file) throws CoreException {
		return Arrays.stream(file.findMarkers("dev.ukdt.sources.problem", true, IResource.DEPTH_ZERO))
				.map(marker -> marker.getAttribute(IMarker.LINE_NUMBER, 0) + ": " + marker.getAttribute(IMarker.MESSAGE, "")).sorted().toList();
	}

	void untilProblem(String part) {
		Wait.untilValue(() -> part + " among " + call(() -> markers(file())) + log(), () -> markers(file()).stream().anyMatch(text -> text.contains(part)) ? Boolean.TRUE : null, Wait.LIMIT);
	}

	void untilProblemGone(String part) {
		Wait.untilValue(() -> "no " + part + " among " + call(() -> markers(file())) + log(), () -> markers(file()).stream().noneMatch(text -> text.contains(part)) ? Boolean.TRUE : null, Wait.LIMIT);
	}

	void untilNoProblems() {
		Wait.untilValue(() -> "no problems instead of " + call(() -> markers(file())), () -> markers(file()).isEmpty() ? Boolean.TRUE : null, Wait.LIMIT);
	}

	/** What the server said lately, for a failure's message. */
	String log() {
		return Sources.servers().find(document()).map(open -> "\nserver log:\n" + String.join("\n", last(Sources.services().logs().lines(open.supervisor())))).orElse("\nno server");
	}

	private static List<String> last(List<String> lines) {
		return lines.subList(Math.max(0, lines.size() - 20), lines.size());
	}

	private static <T> T call(Callable<T> callable) {
		try {
			return callable.call();
		} catch (Exception e) {
			throw new IllegalStateException(e);
		}
	}

	/** What is shown over the {@code |} of a text. */
	String hover(String marked) throws Exception {
		var offset = offset(marked);
		return CompletableFuture.supplyAsync(() -> new ServerHover().getHoverInfo(viewer(), new Region(offset, 0))).get(30, TimeUnit.SECONDS);
	}

	/** Asks until this is shown over a name: a server reads files that an edit changed in its own time. */
	void untilHover(String marked, String words) throws Exception {
		var limit = System.nanoTime() + Wait.LIMIT.toNanos();
		for (var shown = hover(marked); shown == null || !shown.contains(words); shown = hover(marked)) {
			assertTrue(System.nanoTime() < limit, words + " is not shown over " + marked + log());
		}
	}

	/** Opens the proposals at the caret and waits for one that begins like this, for {@link #accept}. */
	String propose(String beginning) {
		Ui.run(() -> ((ITextOperationTarget) viewer()).doOperation(ISourceViewer.CONTENTASSIST_PROPOSALS));
		return untilProposed(beginning);
	}

	/** The quick fixes at the caret. */
	String fix(String beginning) {
		Ui.run(() -> ((ITextOperationTarget) viewer()).doOperation(ISourceViewer.QUICK_ASSIST));
		return untilProposed(beginning);
	}

	private String untilProposed(String beginning) {
		Wait.untilValue(() -> proposals(beginning), () -> proposal(beginning), Wait.LIMIT);
		return beginning;
	}

	private String proposals(String wanted) {
		return "proposal " + wanted + " among " + popups().map(table -> Arrays.stream(table.getItems()).map(TableItem::getText).toList()).toList();
	}

	private TableItem proposal(String beginning) {
		return popups().flatMap(table -> Stream.of(table.getItems())).filter(item -> item.getText().strip().startsWith(beginning)).findFirst().orElse(null);
	}

	private Stream<Table> popups() {
		return Stream.of(Ui.display().getShells()).filter(shell -> shell.isVisible() && shell.getParent() == widget().getShell()).flatMap(shell -> Stream.of(shell.getChildren()))
				.filter(child -> child instanceof Table || child instanceof Composite)
				.flatMap(child -> child instanceof Table table ? Stream.of(table) : Stream.of(((Composite) child).getChildren()).filter(Table.class::isInstance).map(Table.class::cast))
				.filter(Table::isVisible);
	}

	void accept(String beginning) {
		Wait.thenUse(() -> proposals(beginning), () -> proposal(beginning), item -> {
			var table = item.getParent();
			table.setSelection(item);
			var event = new Event();
			event.item = item;
			event.widget = table;
			table.notifyListeners(SWT.Selection, event);
			table.notifyListeners(SWT.DefaultSelection, event);
		});
	}

	void untilText(String piece) {
		Wait.untilValue(() -> piece + " in\n" + document().get() + log(), () -> document().get().contains(piece) ? Boolean.TRUE : null, Wait.LIMIT);
	}
}
