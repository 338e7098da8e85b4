package dev.ukdt.board;

import java.util.List;
import java.util.Optional;

import dev.ukdt.core.descriptor.DescriptorException;
import dev.ukdt.core.descriptor.Yaml;
import dev.ukdt.image.format.Uf2Family;

/**
 * A board: all that its {@code board.yaml} says. Immutable; any thread.
 *
 * @param note          what a person should know first; may be empty
 * @param architectures ids of those it takes images for, the preferred one first
 * @param ways          to flash it, the preferred one first
 * @param card          what it boots from, where it boots from a card or disk
 * @param machine       the id of the machine that stands for it, or empty
 * @param machineNote   how far that machine is the board; may be empty
 * @param serialSpeed   in baud, of the port on which images usually print; 0 when it has none
 * @param uf2Family     what its UF2 boot loader calls the chip; empty when it has none
 * @param layout        what families call images for it: its own id, or that of boards for which the same image will do
 */
public record Board(String id, String name, String description, String note, String chip, String core, List<String> architectures, List<MemoryRegion> memory,
		List<Way> ways, Optional<Card> card, String machine, String machineNote, int serialSpeed, Optional<Integer> uf2Family, String layout) {

	/** @throws DescriptorException when the text does not describe a board */
	static Board read(Yaml yaml) {
		try {
			return new Board(yaml.required("id"), yaml.required("name"), yaml.text("description", ""), yaml.text("note", ""), yaml.required("chip"),
					yaml.text("core", ""), yaml.texts("architectures"), yaml.children("memory", MemoryRegion::read), yaml.children("flash", Way::read),
					yaml.has("card") ? Optional.of(Card.read(yaml.child("card"))) : Optional.empty(), yaml.text("machine", ""), yaml.text("machineNote", ""),
					Integer.parseInt(yaml.text("serial", "0")), yaml.has("uf2") ? Optional.of(Uf2Family.parse(yaml.required("uf2"))) : Optional.empty(),
					yaml.text("layout", yaml.required("id")));
		} catch (NumberFormatException e) {
			throw new DescriptorException("'" + yaml.text("serial", "") + "' is no speed of a serial port");
		} catch (IllegalArgumentException e) {
			throw new DescriptorException(e.getMessage());
		}
	}

	public Optional<Way> way(String flasher) {
		return ways.stream().filter(way -> way.flasher().equals(flasher)).findFirst();
	}

	/** Where a flat binary belongs: the start of its first flash, or of its first memory where it has none. */
	public long start() {
		return memory.stream().filter(region -> region.kind() == MemoryRegion.Kind.FLASH).findFirst().or(() -> memory.stream().findFirst())
				.map(MemoryRegion::start).orElse(0L);
	}
}
