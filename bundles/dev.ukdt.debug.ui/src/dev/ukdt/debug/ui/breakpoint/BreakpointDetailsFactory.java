package dev.ukdt.debug.ui.breakpoint;

import java.util.Set;

import org.eclipse.debug.ui.IDetailPane;
import org.eclipse.debug.ui.IDetailPaneFactory;
import org.eclipse.jface.viewers.IStructuredSelection;

import dev.ukdt.debug.breakpoint.UnikernelBreakpoint;

/** Offers {@link BreakpointDetails} for a breakpoint of ours. */
public final class BreakpointDetailsFactory implements IDetailPaneFactory {
	@Override
	public Set<String> getDetailPaneTypes(IStructuredSelection selection) {
		return isOurs(selection) ? Set.of(BreakpointDetails.ID) : Set.of();
	}

	@Override
	public String getDefaultDetailPane(IStructuredSelection selection) {
		return isOurs(selection) ? BreakpointDetails.ID : null;
	}

	@Override
	public IDetailPane createDetailPane(String id) {
		return BreakpointDetails.ID.equals(id) ? new BreakpointDetails() : null;
	}

	@Override
	public String getDetailPaneName(String id) {
		return BreakpointDetails.ID.equals(id) ? "Settings" : null;
	}

	@Override
	public String getDetailPaneDescription(String id) {
		return BreakpointDetails.ID.equals(id) ? "Condition, hits, vCPUs and more of a breakpoint" : null;
	}

	private static boolean isOurs(IStructuredSelection selection) {
		return selection.size() == 1 && selection.getFirstElement() instanceof UnikernelBreakpoint;
	}
}
