package dev.ukdt.debug.ui.presentation;

import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.model.IWorkbenchAdapter;
import org.eclipse.ui.model.WorkbenchAdapter;

import dev.ukdt.debug.breakpoint.UnikernelBreakpoint;

/** What a breakpoint is called in dialogs that know nothing of debuggers, such as that of its properties. */
public final class BreakpointLabel implements IAdapterFactory {
	private static final WorkbenchAdapter LABEL = new WorkbenchAdapter() {
		@Override
		public String getLabel(Object object) {
			return object instanceof UnikernelBreakpoint breakpoint && breakpoint.getMarker().exists() ? breakpoint.spec().describe() : "";
		}

		@Override
		public ImageDescriptor getImageDescriptor(Object object) {
			return null;
		}
	};

	@Override
	public <T> T getAdapter(Object adaptable, Class<T> type) {
		return type.cast(LABEL);
	}

	@Override
	public Class<?>[] getAdapterList() {
		return new Class<?>[] { IWorkbenchAdapter.class };
	}
}
