package dev.ukdt.debug.ui.breakpoint;

import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.TextSelection;
import org.eclipse.jface.text.source.IVerticalRulerInfo;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;

import dev.ukdt.debug.DebugModel;
import dev.ukdt.debug.breakpoint.LineBreakpoint;
import dev.ukdt.debug.breakpoint.Place;
import dev.ukdt.debug.breakpoint.UnikernelBreakpoint;

/** Opens the properties of the breakpoint that is selected, or at the line of the ruler. */
public final class PropertiesHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		selected(event).or(() -> atRuler(event)).ifPresent(breakpoint -> PreferencesUtil
				.createPropertyDialogOn(HandlerUtil.getActiveShell(event), breakpoint, BreakpointPage.ID, new String[] { BreakpointPage.ID }, null).open());
		return null;
	}

	private static Optional<UnikernelBreakpoint> selected(ExecutionEvent event) {
		return HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection
				? Optional.ofNullable(Adapters.adapt(selection.getFirstElement(), UnikernelBreakpoint.class)) : Optional.empty();
	}

	private static Optional<UnikernelBreakpoint> atRuler(ExecutionEvent event) {
		var part = HandlerUtil.getActivePart(event);
		var editor = Adapters.adapt(part, ITextEditor.class);
		if (editor == null) {
			return Optional.empty();
		}
		var ruler = editor.getAdapter(IVerticalRulerInfo.class);
		var line = ruler == null ? -1 : ruler.getLineOfLastMouseButtonActivity();
		ITextSelection selection = (ITextSelection) editor.getSelectionProvider().getSelection();
		var wanted = line < 0 ? selection.getStartLine() + 1 : line + 1;
		return SourcePlace.of(part, TextSelection.emptySelection()).flatMap(place -> Stream.of(DebugPlugin.getDefault().getBreakpointManager().getBreakpoints(DebugModel.ID))
				.filter(LineBreakpoint.class::isInstance).map(LineBreakpoint.class::cast).filter(one -> one.getMarker().exists())
				.filter(one -> one.file().equals(place.file().toString()) && one.place() instanceof Place.Line at && at.line() == wanted)
				.map(UnikernelBreakpoint.class::cast).findFirst());
	}
}
