package dev.ukdt.board.flash;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.ukdt.board.DescriptorFolders;
import dev.ukdt.core.descriptor.DescriptorException;

/** The flashers that are installed: our own, and the programs that descriptors tell of. Read once, at the first question; any thread. */
public final class Flashers {
	private static final String POINT = "dev.ukdt.board.flashers";

	private final Map<String, Flasher> byId = new LinkedHashMap<>();

	Flashers(List<Flasher> flashers) {
		flashers.forEach(flasher -> byId.putIfAbsent(flasher.id(), flasher));
	}

	public static Flashers installed() {
		return Installed.FLASHERS;
	}

	public List<Flasher> all() {
		return List.copyOf(byId.values());
	}

	public Optional<Flasher> find(String id) {
		return Optional.ofNullable(byId.get(id));
	}

	/** @throws DescriptorException when there is none of that id; the message lists what there is */
	public Flasher get(String id) {
		return find(id).orElseThrow(() -> new DescriptorException("there is no way of flashing called '" + id + "'; there are " + String.join(", ", byId.keySet())));
	}

	private static final class Installed {
		static final Flashers FLASHERS = new Flashers(all());

		private static List<Flasher> all() {
			var all = new ArrayList<Flasher>();
			all.add(new DiskFlasher());
			all.add(new DriveFlasher());
			all.add(new UBootFlasher(false));
			all.add(new UBootFlasher(true));
			all.addAll(DescriptorFolders.read(POINT, (name, yaml) -> new CommandFlasher(CommandDescriptor.read(name, yaml))));
			return all;
		}
	}
}
