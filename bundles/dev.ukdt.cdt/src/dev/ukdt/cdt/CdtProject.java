package dev.ukdt.cdt;

import java.util.ArrayList;

import org.eclipse.cdt.core.CCProjectNature;
import org.eclipse.cdt.core.CCorePlugin;
import org.eclipse.cdt.core.CProjectNature;
import org.eclipse.cdt.core.language.settings.providers.ILanguageSettingsProvider;
import org.eclipse.cdt.core.language.settings.providers.ILanguageSettingsProvidersKeeper;
import org.eclipse.cdt.core.model.CoreModel;
import org.eclipse.cdt.core.settings.model.ICConfigurationDescription;
import org.eclipse.cdt.core.settings.model.ICProjectDescription;
import org.eclipse.cdt.core.settings.model.extension.impl.CDataFactory;
import org.eclipse.cdt.core.settings.model.extension.impl.CDefaultConfigurationData;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.QualifiedName;
import org.eclipse.core.runtime.SubMonitor;

import dev.ukdt.cdt.commands.CommandsProvider;
import dev.ukdt.cdt.commands.ProjectCommands;

/**
 * A project as CDT sees it: natures, one configuration, include paths and macros from the build's compile commands, binary and
 * error parsers, index. What a person set in CDT stays. Loaded only where CDT is.
 */
public final class CdtProject {
	private static final String[] BINARY_PARSERS = { "org.eclipse.cdt.core.GNU_ELF" };
	private static final String[] ERROR_PARSERS = { "org.eclipse.cdt.core.CWDLocator", "org.eclipse.cdt.core.GmakeErrorParser", "org.eclipse.cdt.core.GCCErrorParser",
			"org.eclipse.cdt.core.GASErrorParser", "org.eclipse.cdt.core.GLDErrorParser" };

	private static final QualifiedName COMMANDS = new QualifiedName("dev.ukdt.cdt", "commands");

	private final IProject project;

	public CdtProject(IProject project) {
		this.project = project;
	}

	/**
	 * Makes the project one of CDT's unless it is, and lets CDT read the compile commands anew when they have changed. Blocks;
	 * under the workspace's rule.
	 *
	 * @param cpp whether it has C++ as well
	 */
	public void configure(boolean cpp, IProgressMonitor monitor) throws CoreException {
		var progress = SubMonitor.convert(monitor, 4);
		if (!project.hasNature(CProjectNature.C_NATURE_ID)) {
			CProjectNature.addCNature(project, progress.split(1));
		}
		if (cpp && !project.hasNature(CCProjectNature.CC_NATURE_ID)) {
			CCProjectNature.addCCNature(project, progress.split(1));
		}
		var manager = CoreModel.getDefault().getProjectDescriptionManager();
		var description = manager.getProjectDescription(project, true);
		var isNew = description == null || description.getConfigurations().length == 0;
		if (isNew) {
			description = manager.createProjectDescription(project, false);
			parsers(configuration(description));
		}
		var changed = commandsChanged();
		if (isNew | addProvider(description)) {
			manager.setProjectDescription(project, description, true, progress.split(1));
		}
		if (isNew || changed) {
			CCorePlugin.getIndexManager().reindex(CoreModel.getDefault().create(project));
		}
	}

	/** Whether files are compiled in another way than when CDT last read them, which may have been in an earlier session. */
	private boolean commandsChanged() throws CoreException {
		var now = String.valueOf(ProjectCommands.of(project).askCompilers());
		var changed = !now.equals(project.getPersistentProperty(COMMANDS));
		project.setPersistentProperty(COMMANDS, now);
		return changed;
	}

	private ICConfigurationDescription configuration(ICProjectDescription description) throws CoreException {
		var data = new CDefaultConfigurationData("dev.ukdt.cdt." + project.getName(), "Unikernel", CDataFactory.getDefault());
		data.initEmptyData();
		return description.createConfiguration(UnikernelConfigurations.ID, data);
	}

	private static void parsers(ICConfigurationDescription configuration) throws CoreException {
		configuration.getTargetPlatformSetting().setBinaryParserIds(BINARY_PARSERS);
		configuration.getBuildSetting().setErrorParserIDs(ERROR_PARSERS);
	}

	/** @return whether it was not there */
	private static boolean addProvider(ICProjectDescription description) {
		var added = false;
		for (var configuration : description.getConfigurations()) {
			if (configuration instanceof ILanguageSettingsProvidersKeeper keeper) {
				var providers = new ArrayList<ILanguageSettingsProvider>(keeper.getLanguageSettingProviders());
				if (providers.stream().noneMatch(provider -> CommandsProvider.ID.equals(provider.getId()))) {
					providers.addFirst(new CommandsProvider());
					keeper.setLanguageSettingProviders(providers);
					added = true;
				}
			}
		}
		return added;
	}
}
