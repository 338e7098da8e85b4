package dev.ukdt.debug.ui.memory;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.model.IMemoryBlock;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.debug.ui.IDebugUIConstants;
import org.eclipse.debug.ui.memory.IMemoryRenderingSite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;

import dev.ukdt.debug.ui.Background;

/** Shows memory in Eclipse's Memory view. */
final class Monitors {
	private static final String FIRST_PANE = "org.eclipse.debug.ui.MemoryView.RenderingViewPane.1";

	private Monitors() {
	}

	/** Adds monitors with a table of bytes for each. Any thread; does not wait for the guest. */
	static void show(IMemoryBlock[] blocks) {
		PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
			var window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
			if (window == null) {
				return;
			}
			try {
				var view = window.getActivePage().showView(IDebugUIConstants.ID_MEMORY_VIEW, null, IWorkbenchPage.VIEW_ACTIVATE);
				DebugPlugin.getDefault().getMemoryBlockManager().addMemoryBlocks(blocks);
				if (view instanceof IMemoryRenderingSite site) {
					for (var block : blocks) {
						add(site, block);
					}
				}
			} catch (CoreException e) {
				Background.show(e);
			}
		});
	}

	private static void add(IMemoryRenderingSite site, IMemoryBlock block) throws CoreException {
		var type = DebugUITools.getMemoryRenderingManager().getPrimaryRenderingType(block);
		if (type != null) {
			var container = site.getContainer(FIRST_PANE);
			var rendering = type.createRendering();
			rendering.init(container, block);
			container.addMemoryRendering(rendering);
		}
	}
}
