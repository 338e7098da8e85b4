package dev.ukdt.sources;

import java.util.concurrent.TimeUnit;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.plugin.AbstractUIPlugin;
import org.osgi.framework.BundleContext;

import dev.ukdt.sources.client.LanguageServers;
import dev.ukdt.sources.workbench.SavedFiles;
import dev.ukdt.sources.workbench.WatchedFiles;
import dev.ukdt.sources.workbench.WorkbenchServices;

/** The servers live as long as this bundle is started. */
public final class SourcesPlugin extends AbstractUIPlugin {
	public static final String ID = "dev.ukdt.sources";
	private static SourcesPlugin instance;

	private WorkbenchServices services;
	private LanguageServers servers;
	private SavedFiles saved;
	private WatchedFiles watched;

	@Override
	public void start(BundleContext context) throws Exception {
		super.start(context);
		instance = this;
	}

	public static SourcesPlugin get() {
		return instance;
	}

	/** The servers of this workbench. Any thread. */
	public static LanguageServers servers() {
		instance.open();
		return instance.servers;
	}

	/** What the workbench does for them. Any thread. */
	public static WorkbenchServices services() {
		instance.open();
		return instance.services;
	}

	private synchronized void open() {
		if (servers != null) {
			return;
		}
		services = new WorkbenchServices();
		servers = new LanguageServers(services, UiThread::later);
		saved = new SavedFiles(servers);
		FileBuffers.getTextFileBufferManager().addFileBufferListener(saved);
		watched = new WatchedFiles(servers);
		ResourcesPlugin.getWorkspace().addResourceChangeListener(watched, IResourceChangeEvent.POST_CHANGE | IResourceChangeEvent.PRE_CLOSE | IResourceChangeEvent.PRE_DELETE);
		UiThread.later(() -> Display.getCurrent().disposeExec(this::stopServers));
	}

	private void stopServers() {
		if (servers != null) {
			try {
				servers.stopAll().get(10, TimeUnit.SECONDS);
			} catch (Exception e) {
				getLog().warn("A language server did not end in time", e);
			}
		}
	}

	@Override
	public void stop(BundleContext context) throws Exception {
		if (saved != null) {
			FileBuffers.getTextFileBufferManager().removeFileBufferListener(saved);
			ResourcesPlugin.getWorkspace().removeResourceChangeListener(watched);
		}
		stopServers();
		super.stop(context);
	}
}
