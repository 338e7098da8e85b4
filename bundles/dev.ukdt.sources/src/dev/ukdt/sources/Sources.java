package dev.ukdt.sources;

import java.util.concurrent.TimeUnit;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Display;

import dev.ukdt.sources.client.LanguageServers;
import dev.ukdt.sources.workbench.SavedFiles;
import dev.ukdt.sources.workbench.WatchedFiles;
import dev.ukdt.sources.workbench.WorkbenchServices;

/** The language servers of this workbench, from the first source that is opened until the workbench ends. Any thread. */
public final class Sources {
	public static final String ID = "dev.ukdt.sources";
	private static final int FAREWELL_SECONDS = 10;

	private static final class Running {
		private static final Running INSTANCE = new Running();

		private final WorkbenchServices services = new WorkbenchServices();
		private final LanguageServers servers = new LanguageServers(services, UiThread::later);

		private Running() {
			FileBuffers.getTextFileBufferManager().addFileBufferListener(new SavedFiles(servers));
			ResourcesPlugin.getWorkspace().addResourceChangeListener(new WatchedFiles(servers, services),
					IResourceChangeEvent.POST_CHANGE | IResourceChangeEvent.PRE_CLOSE | IResourceChangeEvent.PRE_DELETE);
			UiThread.later(() -> Display.getCurrent().disposeExec(this::stop));
		}

		private void stop() {
			try {
				servers.stopAll().get(FAREWELL_SECONDS, TimeUnit.SECONDS);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			} catch (Exception e) {
				ILog.of(Sources.class).warn("A language server did not end in time", e);
			}
		}
	}

	private Sources() {
	}

	public static LanguageServers servers() {
		return Running.INSTANCE.servers;
	}

	/** What the workbench does for them. */
	public static WorkbenchServices services() {
		return Running.INSTANCE.services;
	}
}
