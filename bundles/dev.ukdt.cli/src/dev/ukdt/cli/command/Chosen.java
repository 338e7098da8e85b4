package dev.ukdt.cli.command;

import dev.ukdt.core.descriptor.DescriptorException;
import dev.ukdt.core.family.Families;
import dev.ukdt.core.family.Family;

/** What a person named on the command line, found or refused with the choices there are. */
public final class Chosen {
	private Chosen() {
	}

	public static Family family(String id) {
		return Families.installed().find(id).orElseThrow(() -> new DescriptorException("there is no family '" + id + "'; there are "
				+ String.join(", ", Families.installed().all().stream().map(Family::id).toList())));
	}
}
