package dev.ukdt.ui.tests.debug;

import java.util.Arrays;
import java.util.List;

import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.ui.IDebugUIConstants;
import org.eclipse.jface.text.source.CompositeRuler;
import org.eclipse.jface.text.source.IVerticalRulerInfo;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.texteditor.ITextEditor;

import dev.ukdt.debug.DebugModel;
import dev.ukdt.debug.breakpoint.LineBreakpoint;
import dev.ukdt.ui.driver.Ui;
import dev.ukdt.ui.driver.UiEditor;
import dev.ukdt.ui.driver.Wait;

/** What a person does in an editor on a source. */
record SourceEditor(UiEditor editor) {
	private static final String TOGGLE = "org.eclipse.debug.ui.commands.ToggleBreakpoint";

	/** Double-clicks in the ruler beside a line, from 1. */
	void doubleClickRuler(int line) {
		Ui.run(() -> {
			var text = (StyledText) part().getAdapter(Control.class);
			var ruler = (CompositeRuler) part().getAdapter(IVerticalRulerInfo.class);
			ruler.setLocationOfLastMouseButtonActivity(3, text.getLinePixel(line - 1) + 3);
			part().getAction("RulerDoubleClick").runWithEvent(new Event());
		});
	}

	/** Puts the cursor on a line, from 1, and presses Ctrl+Shift+B. */
	void toggleByKey(int line) {
		caret(line);
		Ui.run(() -> part().getSite().getService(IHandlerService.class).executeCommand(TOGGLE, null));
	}

	void caret(int line) {
		Ui.run(() -> {
			part().getSite().getPage().activate(part());
			var document = part().getDocumentProvider().getDocument(part().getEditorInput());
			part().selectAndReveal(document.getLineOffset(line - 1), 0);
		});
	}

	/** Waits until the debugger has shown a line, from 1, as the one where the guest stands: only then does it leave the cursor alone. */
	void untilShown(int line) {
		Wait.until("line " + line + " is shown", () -> {
			var provider = part().getDocumentProvider();
			var model = provider.getAnnotationModel(part().getEditorInput());
			for (var annotations = model.getAnnotationIterator(); annotations.hasNext();) {
				var one = annotations.next();
				if (IDebugUIConstants.ANNOTATION_TYPE_INSTRUCTION_POINTER_CURRENT.equals(one.getType())
						&& provider.getDocument(part().getEditorInput()).getLineOfOffset(model.getPosition(one).getOffset()) == line - 1) {
					return true;
				}
			}
			return false;
		});
	}

	/** Puts the cursor behind the first occurrence of a text. */
	void caretBehind(String wanted) {
		var at = editor.getText().indexOf(wanted) + wanted.length();
		Ui.run(() -> {
			part().getSite().getPage().activate(part());
			part().selectAndReveal(at, 0);
		});
	}

	/** Waits until the workspace has line breakpoints at just these lines. */
	static void untilBreakpoints(Integer... lines) {
		Wait.until("line breakpoints at " + List.of(lines), () -> Arrays.stream(DebugPlugin.getDefault().getBreakpointManager().getBreakpoints(DebugModel.ID))
				.filter(LineBreakpoint.class::isInstance).map(one -> one.getMarker().getAttribute("lineNumber", 0)).sorted().toList().equals(List.of(lines)));
	}

	static LineBreakpoint breakpoint() {
		return (LineBreakpoint) DebugPlugin.getDefault().getBreakpointManager().getBreakpoints(DebugModel.ID)[0];
	}

	ITextEditor part() {
		return (ITextEditor) editor.part();
	}
}
