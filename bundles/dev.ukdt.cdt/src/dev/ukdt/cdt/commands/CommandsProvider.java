package dev.ukdt.cdt.commands;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.cdt.core.AbstractExecutableExtensionBase;
import org.eclipse.cdt.core.language.settings.providers.ILanguageSettingsProvider;
import org.eclipse.cdt.core.settings.model.ICConfigurationDescription;
import org.eclipse.cdt.core.settings.model.ICLanguageSettingEntry;
import org.eclipse.cdt.core.settings.model.ICSettingEntry;
import org.eclipse.cdt.core.settings.model.util.CDataUtil;
import org.eclipse.core.resources.IResource;

/** Gives CDT the include paths and macros of each file, as the build's compile commands and the compiler itself have them. */
public final class CommandsProvider extends AbstractExecutableExtensionBase implements ILanguageSettingsProvider {
	public static final String ID = "dev.ukdt.cdt.commands";

	public CommandsProvider() {
		super(ID, "Compile commands of the unikernel build");
	}

	@Override
	public List<ICLanguageSettingEntry> getSettingEntries(ICConfigurationDescription configuration, IResource resource, String language) {
		if (resource == null || resource.getProject() == null || resource.getLocation() == null || language == null) {
			return null;
		}
		var commands = ProjectCommands.of(resource.getProject());
		var compiled = resource.getType() == IResource.FILE ? commands.of(resource.getLocation().toPath()) : commands.common();
		return compiled.map(command -> {
			var entries = new ArrayList<ICLanguageSettingEntry>();
			// What the command says comes first: it wins over what the compiler has by itself.
			add(command, 0, entries);
			commands.builtIn(resource.getLocation().toPath()).ifPresent(builtIn -> add(builtIn, ICSettingEntry.BUILTIN | ICSettingEntry.READONLY, entries));
			return (List<ICLanguageSettingEntry>) entries;
		}).orElse(null);
	}

	private static void add(CompileCommand command, int flags, List<ICLanguageSettingEntry> entries) {
		command.includes().forEach(path -> entries.add(CDataUtil.createCIncludePathEntry(path.toString(), flags)));
		command.macros().forEach((name, value) -> entries.add(CDataUtil.createCMacroEntry(name, value, flags)));
		command.included().forEach(path -> entries.add(CDataUtil.createCIncludeFileEntry(path.toString(), flags)));
	}
}
