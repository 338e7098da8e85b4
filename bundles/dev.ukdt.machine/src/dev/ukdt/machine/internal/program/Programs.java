package dev.ukdt.machine.internal.program;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.ukdt.core.process.CommandLine;
import dev.ukdt.core.tool.Checkup;
import dev.ukdt.core.tool.Tool;
import dev.ukdt.core.tool.ToolFinder;
import dev.ukdt.machine.GuestSettings;
import dev.ukdt.machine.MachineException;

/** The programs of a machine, found on this machine. */
final class Programs {
	private final ProgramType type;
	private final ToolFinder finder;

	Programs(ProgramType type, ToolFinder finder) {
		this.type = type;
		this.finder = finder;
	}

	/** The program that is the guest: another one where a stub needs it. */
	Path main(GuestSettings settings) throws MachineException {
		var tool = settings.stub().wanted() && type.stubTool().isPresent() ? type.stubTool().get() : type.tool().orElseThrow();
		var found = ProgramMachine.found(tool, finder);
		if (settings.stub().wanted() && tool.version().isPresent() && !tool.version().get().bad().isEmpty()) {
			var checkup = Checkup.of(tool, finder);
			if (!checkup.version().isEmpty() && tool.version().get().bad().containsKey(checkup.version())) {
				throw new MachineException(checkup.problem());
			}
		}
		return type.program().isEmpty() ? found : beside(type.program(), found);
	}

	Path wrapper() {
		return ProgramMachine.found(type.wrapper().orElseThrow(), finder);
	}

	/** The programs of the stub's helpers, by their tools' ids. */
	Map<String, String> helpers(StubHelpers helpers) {
		return helpers.tools().stream().collect(Collectors.toMap(Tool::id, tool -> ProgramMachine.found(tool, finder).toString()));
	}

	/** Command lines whose programs lie beside the machine's own, where they do. */
	List<CommandLine> commands(List<List<String>> lines, GuestSettings settings) {
		return lines.stream().map(line -> {
			var full = new ArrayList<>(line);
			type.tool().flatMap(finder::find).ifPresent(program -> full.set(0, beside(line.getFirst(), program).toString()));
			return new CommandLine(full, settings.directory(), settings.environment());
		}).toList();
	}

	private static Path beside(String name, Path program) {
		var neighbour = program.resolveSibling(name);
		return Files.isExecutable(neighbour) ? neighbour : Path.of(name);
	}
}
