package dev.ukdt.ui.launch;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.debug.ui.actions.ILaunchable;

import dev.ukdt.ui.project.SelectedProject;

/** Tells the platform that what belongs to a unikernel project can be launched, so that Run As and Debug As are in its menu. */
public final class Launchable implements IAdapterFactory {
	private static final ILaunchable YES = new ILaunchable() {
	};

	@Override
	public <T> T getAdapter(Object element, Class<T> type) {
		return type == ILaunchable.class && element instanceof IResource resource && SelectedProject.isUnikernel(resource.getProject()) ? type.cast(YES) : null;
	}

	@Override
	public Class<?>[] getAdapterList() {
		return new Class<?>[] { ILaunchable.class };
	}
}
