package dev.ukdt.core.build;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import dev.ukdt.core.descriptor.DescriptorException;
import dev.ukdt.core.family.Family;
import dev.ukdt.core.family.Variables;
import dev.ukdt.core.project.UnikernelProject;
import dev.ukdt.core.tool.ToolFinder;
import dev.ukdt.core.tool.ToolMissing;

/**
 * What a machine is given to run an image of a family, as the family's descriptor says it.
 *
 * @param kernel    what the machine boots
 * @param symbols   the file with the symbols of what is booted
 * @param initrd    what the kernel is handed
 * @param disks     attached in order
 * @param arguments the guest's own, before those of the person
 * @param extra     for the machine's program
 * @param command   the whole command line on a machine that is a process of the host; empty for the image itself
 * @param memoryMiB what the guest needs, or 0 for the machine's own choice
 */
public record RunInputs(Path kernel, Path symbols, Optional<Path> initrd, List<Path> disks, List<String> arguments, List<String> extra, List<String> command,
		int memoryMiB) {
	/** An image that boots as it is. */
	public static RunInputs plain(Path image, Path symbols) {
		return new RunInputs(image, symbols, Optional.empty(), List.of(), List.of(), List.of(), List.of(), 0);
	}

	/**
	 * What the family says for a machine; the plain image where it says nothing.
	 *
	 * @throws ToolMissing         when the family needs a tool or a file of one that is not there, such as a loader
	 * @throws DescriptorException when the descriptor names what is not there
	 */
	public static RunInputs of(UnikernelProject project, Family family, String machine, Path image, Path symbols, ToolFinder finder) {
		var tools = Toolchain.of(family, project.architecture(), finder.in(project.directory()));
		var expansion = new RecipeExpansion(project, family, tools, Map.of("image", image.toString(), "symbols", symbols.toString()));
		var variables = expansion.variables();
		return family.launches().stream().filter(launch -> launch.isFor(machine) && launch.when().holds(variables)).findFirst().map(launch -> {
			var files = new Files(project.directory(), variables);
			return new RunInputs(launch.kernel().isEmpty() ? image : files.path(launch.kernel()),
					launch.symbols().isEmpty() ? symbols : files.path(launch.symbols()),
					Optional.of(launch.initrd()).filter(Predicate.not(String::isEmpty)).map(files::path),
					launch.disks().stream().map(files::path).toList(), expanded(launch.arguments(), expansion), expanded(launch.extra(), expansion),
					expanded(launch.command(), expansion), launch.memoryMiB());
		}).orElseGet(() -> plain(image, symbols));
	}

	private static List<String> expanded(List<String> texts, RecipeExpansion expansion) {
		return texts.stream().flatMap(text -> expansion.expanded(text).stream()).toList();
	}

	private record Files(Path directory, Variables variables) {
		Path path(String text) {
			return directory.resolve(variables.expand(text)).normalize();
		}
	}
}
