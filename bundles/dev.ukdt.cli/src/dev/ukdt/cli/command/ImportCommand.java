package dev.ukdt.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Map;

import dev.ukdt.cli.Arguments;
import dev.ukdt.cli.Command;
import dev.ukdt.cli.Syntax;
import dev.ukdt.cli.Terminal;
import dev.ukdt.cli.UkdtApplication;
import dev.ukdt.core.descriptor.DescriptorException;
import dev.ukdt.core.family.Families;
import dev.ukdt.core.project.Recognised;
import dev.ukdt.core.project.UnikernelProject;

/** {@code ukdt import}: tells which family a directory is of, and why; adds the project's descriptor and nothing else. */
public final class ImportCommand implements Command {
	@Override
	public Syntax syntax() {
		return Syntax.words("DIR", 1, 1);
	}

	@Override
	public String summary() {
		return "take over a directory as a project of the family its files show";
	}

	@Override
	public int run(Arguments arguments, Terminal terminal) throws IOException {
		var directory = arguments.path(0);
		if (!Files.isDirectory(directory)) {
			throw new DescriptorException(directory + " is no directory");
		}
		if (UnikernelProject.isProject(directory)) {
			terminal.print(UnikernelProject.read(directory).family());
			terminal.say("it is a project already");
			return UkdtApplication.DONE;
		}
		var signs = Recognised.in(directory, Families.installed());
		if (signs.isEmpty()) {
			throw new DescriptorException(directory + " shows no sign of any family; 'new' makes a project instead");
		}
		var family = signs.getFirst().family();
		signs.forEach(sign -> terminal.say(sign.family().id() + ": " + sign.file() + ": " + sign.sign().reason()));
		var project = new UnikernelProject(directory, family.id(), "", family.architectures().isEmpty() ? "x86_64" : family.architectures().getFirst(), "",
				Map.of());
		Files.writeString(directory.resolve(UnikernelProject.DESCRIPTOR), project.descriptor(), StandardOpenOption.CREATE_NEW);
		terminal.print(family.id());
		return UkdtApplication.DONE;
	}
}
