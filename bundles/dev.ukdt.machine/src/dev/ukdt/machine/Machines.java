package dev.ukdt.machine;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.ukdt.core.family.Family;
import dev.ukdt.core.project.UnikernelProject;
import dev.ukdt.machine.internal.InstalledMachines;

/** The machines there are. Any thread. */
public final class Machines {
	private final Map<String, Machine> byId = new LinkedHashMap<>();

	/** @param machines the first of an id wins */
	public Machines(Collection<? extends Machine> machines) {
		machines.forEach(machine -> byId.putIfAbsent(machine.id(), machine));
	}

	/** All that UKDT knows; the first call reads their descriptors. */
	public static Machines installed() {
		return InstalledMachines.ALL;
	}

	public List<Machine> all() {
		return List.copyOf(byId.values());
	}

	public Optional<Machine> find(String id) {
		return Optional.ofNullable(byId.get(id));
	}

	/** @throws MachineException when there is none of that id; the message lists them */
	public Machine get(String id) throws MachineException {
		return find(id).orElseThrow(() -> new MachineException("there is no machine '" + id + "'; there are " + String.join(", ", byId.keySet())));
	}

	/**
	 * The machine on which a project runs when nobody chose another: the project's own, else the first of its family that runs the project's
	 * architecture, else {@code qemu}.
	 *
	 * @throws MachineException when the project names a machine that is not there
	 */
	public Machine choose(Family family, UnikernelProject project) throws MachineException {
		if (!project.machine().isEmpty()) {
			return get(project.machine());
		}
		return family.machines().stream().map(byId::get)
				.filter(machine -> machine != null && machine.architectures().stream().anyMatch(it -> it.id().equals(project.architecture()))).findFirst()
				.orElse(byId.get("qemu"));
	}
}
