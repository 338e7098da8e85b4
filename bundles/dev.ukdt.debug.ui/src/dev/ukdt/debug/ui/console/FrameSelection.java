package dev.ukdt.debug.ui.console;

import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.debug.ui.IDebugUIConstants;
import org.eclipse.debug.ui.IDebugView;
import org.eclipse.jface.viewers.TreePath;
import org.eclipse.jface.viewers.TreeSelection;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.ui.PlatformUI;

import dev.ukdt.debug.model.UnikernelDebugTarget;
import dev.ukdt.debug.ui.Background;
import dev.ukdt.gdb.event.GdbEvent.ThreadSelected;

/** Selects in the Debug view what was selected in GDB's console. */
record FrameSelection(UnikernelDebugTarget target, ThreadSelected selected) {
	/** Any thread; does not wait. */
	void show() {
		Background.run("Select frame", monitor -> {
			var path = path();
			PlatformUI.getWorkbench().getDisplay().asyncExec(() -> select(path));
		});
	}

	private TreePath path() throws DebugException {
		var vcpu = target.getVcpus().stream().filter(one -> one.id() == selected.thread()).findFirst().orElse(null);
		if (vcpu == null) {
			return new TreePath(new Object[] { target.getLaunch(), target });
		}
		var frames = vcpu.frames();
		var level = selected.frame().orElse(0);
		return level < frames.size() ? new TreePath(new Object[] { target.getLaunch(), target, vcpu, frames.get(level) })
				: new TreePath(new Object[] { target.getLaunch(), target, vcpu });
	}

	private static void select(TreePath path) {
		var window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		var page = window == null ? null : window.getActivePage();
		var view = page == null ? null : page.findView(IDebugUIConstants.ID_DEBUG_VIEW);
		Viewer viewer = view instanceof IDebugView debug ? debug.getViewer() : null;
		if (viewer != null && DebugUITools.getDebugContext() != path.getLastSegment()) {
			viewer.setSelection(new TreeSelection(path), true);
		}
	}
}
