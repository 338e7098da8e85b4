package dev.ukdt.debug.ui.breakpoint;

import java.util.HashMap;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarkerDelta;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.IBreakpointsListener;
import org.eclipse.debug.core.model.IBreakpoint;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.texteditor.MarkerAnnotation;

import dev.ukdt.debug.DebugModel;
import dev.ukdt.debug.breakpoint.LineBreakpoint;

/** Shows line breakpoints in editors on files outside of the workspace, for which Eclipse shows no markers by itself. In the UI thread. */
final class OutsideMarks implements IBreakpointsListener {
	private static final OutsideMarks ALL = new OutsideMarks();

	private final Map<ITextEditor, Map<IBreakpoint, Annotation>> editors = new WeakHashMap<>();

	private OutsideMarks() {
		DebugPlugin.getDefault().getBreakpointManager().addBreakpointListener(this);
	}

	/** Shows the breakpoints of this editor's file from now on, if that is outside of the workspace. */
	static void show(ITextEditor editor) {
		if (editor.getEditorInput() instanceof IURIEditorInput && Adapters.adapt(editor.getEditorInput(), IFile.class) == null
				&& ALL.editors.putIfAbsent(editor, new HashMap<>()) == null) {
			ALL.update(editor);
		}
	}

	private void update(ITextEditor editor) {
		var input = editor.getEditorInput();
		var provider = editor.getDocumentProvider();
		if (provider == null || input == null || !(provider.getAnnotationModel(input) instanceof IAnnotationModelExtension model)
				|| !(input instanceof IURIEditorInput file)) {
			return;
		}
		var before = editors.get(editor);
		var now = new HashMap<IBreakpoint, Annotation>();
		var added = new HashMap<Annotation, Position>();
		Stream.of(DebugPlugin.getDefault().getBreakpointManager().getBreakpoints(DebugModel.ID)).filter(LineBreakpoint.class::isInstance).map(LineBreakpoint.class::cast)
				.filter(one -> one.getMarker() != null && one.getMarker().exists() && one.file().equals(file.getURI().getPath())).forEach(one -> {
					var position = position(provider.getDocument(input), one);
					if (position != null) {
						var mark = new MarkerAnnotation(one.getMarker());
						now.put(one, mark);
						added.put(mark, position);
					}
				});
		model.replaceAnnotations(before.values().toArray(Annotation[]::new), added);
		editors.put(editor, now);
	}

	private static Position position(IDocument document, LineBreakpoint breakpoint) {
		try {
			var line = document.getLineInformation(breakpoint.getMarker().getAttribute("lineNumber", 0) - 1);
			return new Position(line.getOffset(), line.getLength());
		} catch (BadLocationException e) {
			return null; // the file has become shorter
		}
	}

	private void updateAll() {
		PlatformUI.getWorkbench().getDisplay().asyncExec(() -> editors.keySet().stream().toList().forEach(this::update));
	}

	@Override
	public void breakpointsAdded(IBreakpoint[] breakpoints) {
		updateAll();
	}

	@Override
	public void breakpointsRemoved(IBreakpoint[] breakpoints, IMarkerDelta[] deltas) {
		updateAll();
	}

	@Override
	public void breakpointsChanged(IBreakpoint[] breakpoints, IMarkerDelta[] deltas) {
		updateAll();
	}
}
