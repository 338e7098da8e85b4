package dev.ukdt.debug.ui.breakpoint;

import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.debug.ui.actions.IRunToLineTarget;
import org.eclipse.debug.ui.actions.IToggleBreakpointsTarget;
import org.eclipse.ui.texteditor.ITextEditor;

/** Gives text editors on sources what Eclipse's debugger asks them for. */
public final class EditorAdapters implements IAdapterFactory {
	@Override
	public <T> T getAdapter(Object adaptable, Class<T> type) {
		if (!(adaptable instanceof ITextEditor editor) || !SourcePlace.isSource(editor.getEditorInput())) {
			return null;
		}
		OutsideMarks.show(editor);
		if (type == IToggleBreakpointsTarget.class) {
			return type.cast(new BreakpointToggle());
		}
		return type == IRunToLineTarget.class ? type.cast(new RunToLine()) : null;
	}

	@Override
	public Class<?>[] getAdapterList() {
		return new Class<?>[] { IToggleBreakpointsTarget.class, IRunToLineTarget.class };
	}
}
