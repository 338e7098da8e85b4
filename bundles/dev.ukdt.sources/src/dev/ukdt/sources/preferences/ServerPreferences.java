package dev.ukdt.sources.preferences;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

import dev.ukdt.core.resources.WorkspaceTools;
import dev.ukdt.sources.Sources;
import dev.ukdt.sources.server.ServerDescriptor;

/** What a person decided about language servers. Any thread. */
public final class ServerPreferences {
	private static final String QUIET = "quietAboutMissingServers";

	private ServerPreferences() {
	}

	/** Whether an editor says which server it lacks. */
	public static boolean saysWhatIsMissing() {
		return !InstanceScope.INSTANCE.getNode(Sources.ID).getBoolean(QUIET, false);
	}

	static void sayWhatIsMissing(boolean say) throws BackingStoreException {
		var node = InstanceScope.INSTANCE.getNode(Sources.ID);
		node.putBoolean(QUIET, !say);
		node.flush();
	}

	/** The program that was chosen for a server, or an empty text. */
	static String program(ServerDescriptor server) {
		return tools().get(WorkspaceTools.PREFIX + server.tool().id(), "");
	}

	static void program(ServerDescriptor server, String path) throws BackingStoreException {
		if (path.isBlank()) {
			tools().remove(WorkspaceTools.PREFIX + server.tool().id());
		} else {
			tools().put(WorkspaceTools.PREFIX + server.tool().id(), path.strip());
		}
		tools().flush();
	}

	private static IEclipsePreferences tools() {
		return InstanceScope.INSTANCE.getNode(WorkspaceTools.NODE);
	}
}
