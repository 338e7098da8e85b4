package dev.ukdt.cli.command;

import java.util.List;

import dev.ukdt.cli.Arguments;
import dev.ukdt.cli.Command;
import dev.ukdt.cli.Syntax;
import dev.ukdt.cli.Terminal;
import dev.ukdt.cli.UkdtApplication;
import dev.ukdt.core.build.Toolchain;
import dev.ukdt.core.family.Families;
import dev.ukdt.core.family.FamiliesPage;
import dev.ukdt.core.family.Family;
import dev.ukdt.core.family.Proof;
import dev.ukdt.core.family.Template;
import dev.ukdt.core.tool.Tool;
import dev.ukdt.core.tool.ToolFinder;

/** {@code ukdt families}: what there is to make a project of. Looks for toolchains without running them. */
public final class FamiliesCommand implements Command {
	/** A family as {@code --json} prints it. */
	private record Row(String id, String name, String language, List<String> languages, String status, List<String> architectures,
			List<String> machines, List<String> boards, List<String> templates, boolean toolchainFound, List<String> missing, String debug,
			ProofRow proof, String description, String note, String home, String relative) {
		static Row of(Family family, ToolFinder finder) {
			var architecture = family.architectures().isEmpty() ? "" : family.architectures().getFirst();
			var missing = Toolchain.of(family, architecture, finder).missing();
			var language = family.languages().isEmpty() ? "" : family.languages().getFirst();
			return new Row(family.id(), family.name(), language, family.languages(), family.status().id(), family.architectures(), family.machines(),
					family.boards(), family.templates().stream().map(Template::id).toList(), missing.isEmpty() && !family.tools().isEmpty(),
					missing.stream().map(Tool::id).toList(), family.debugging().route(), ProofRow.of(family.proof()), family.description(), family.note(),
					family.home(), family.relative());
		}
	}

	private record ProofRow(String kind, String version, String date) {
		static ProofRow of(Proof proof) {
			return new ProofRow(proof.kind().id(), proof.version(), proof.date());
		}
	}

	@Override
	public Syntax syntax() {
		return Syntax.words("[--json | --page]", 0, 0).switches("--json", "--page");
	}

	@Override
	public String summary() {
		return "the unikernel families, and which have their toolchain here";
	}

	@Override
	public int run(Arguments arguments, Terminal terminal) {
		if (arguments.has("--page")) {
			terminal.print(FamiliesPage.of(Families.installed().all()).stripTrailing());
			return UkdtApplication.DONE;
		}
		var finder = ToolFinder.onPath();
		var rows = Families.installed().all().stream().map(family -> Row.of(family, finder)).toList();
		if (arguments.has("--json")) {
			terminal.json(rows);
			return UkdtApplication.DONE;
		}
		rows.forEach(row -> terminal.print(String.format("%-14s %-24s %-12s %-8s %-10s %s", row.id(), row.name(), String.join(",", row.languages()),
				row.status(), row.proof().kind(), toolchain(row))));
		return UkdtApplication.DONE;
	}

	private static String toolchain(Row row) {
		if (row.missing().isEmpty()) {
			return row.toolchainFound() ? "toolchain found" : "no toolchain needed";
		}
		return "missing: " + String.join(", ", row.missing());
	}
}
