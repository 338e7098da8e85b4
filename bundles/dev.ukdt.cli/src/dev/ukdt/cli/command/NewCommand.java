package dev.ukdt.cli.command;

import java.io.IOException;
import java.util.stream.Collectors;

import dev.ukdt.cli.Arguments;
import dev.ukdt.cli.Command;
import dev.ukdt.cli.Syntax;
import dev.ukdt.cli.Terminal;
import dev.ukdt.cli.UkdtApplication;
import dev.ukdt.core.descriptor.DescriptorException;
import dev.ukdt.core.family.Families;
import dev.ukdt.core.family.FamilyStatus;
import dev.ukdt.core.family.Template;
import dev.ukdt.core.project.ProjectPlan;

/** {@code ukdt new}: writes a project from a template. */
public final class NewCommand implements Command {
	@Override
	public Syntax syntax() {
		return Syntax.words("FAMILY DIR [--template T] [--arch A] [--set KEY=VALUE]...", 2, 2).valued("--template", "--arch", "--set");
	}

	@Override
	public String summary() {
		return "make a project of a family in a directory";
	}

	@Override
	public String details() {
		return Families.installed().all().stream().filter(family -> !family.templates().isEmpty())
				.map(family -> String.format("  %-12s templates %-36s for %s", family.id(), String.join(", ", family.templates().stream().map(Template::id).toList()),
						String.join(", ", family.architectures())))
				.collect(Collectors.joining("\n", "FAMILY, the templates T and the architectures A that it has, the first of each being taken when none is told:\n",
						"\nKEY is an option of the family: 'ukdt configure DIR' lists those of a project."));
	}

	@Override
	public int run(Arguments arguments, Terminal terminal) throws IOException {
		var family = Chosen.family(arguments.word(0));
		if (family.templates().isEmpty()) {
			throw new DescriptorException(family.name() + " has no projects to make" + (family.note().isEmpty() ? "" : ": " + family.note())
					+ (family.relative().isEmpty() ? "" : " 'ukdt new " + family.relative() + " DIR' makes one of its relative."));
		}
		var template = arguments.value("--template").orElse(family.templates().getFirst().id());
		var plan = ProjectPlan.of(family, template, arguments.path(1), arguments.value("--arch").orElse(""),
				arguments.settings("--set"));
		plan.write();
		if (family.status() != FamilyStatus.LIVING) {
			terminal.say(family.name() + " is " + family.status().id() + ": " + family.note());
		}
		terminal.say("made a " + family.name() + " project for " + plan.project().architecture() + " with " + plan.files().size() + " files");
		terminal.print(plan.project().directory().toString());
		return UkdtApplication.DONE;
	}
}
