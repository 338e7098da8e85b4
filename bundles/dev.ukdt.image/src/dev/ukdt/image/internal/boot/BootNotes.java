package dev.ukdt.image.internal.boot;

import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import dev.ukdt.image.BootProtocol;
import dev.ukdt.image.Note;
import dev.ukdt.image.internal.elf.Elf;

/** The boot protocols that an ELF file tells of by notes. (Xen: xen/include/public/elfnote.h; Solo5: include/elf_abi.h.) */
public final class BootNotes {
	private static final String XEN = "Xen";
	private static final int XEN_ENTRY = 1;
	private static final int XEN_PHYS32_ENTRY = 18;
	/** What Xen guests had before there were notes. */
	private static final String XEN_SECTION = "__xen_guest";

	private static final String SOLO5 = "Solo5";
	private static final int SOLO5_ABI1 = 0x31494241;
	private static final Map<Integer, BootProtocol> SOLO5_TARGETS = Map.of(
			1, BootProtocol.SOLO5_HVT,
			2, BootProtocol.SOLO5_SPT,
			3, BootProtocol.SOLO5_VIRTIO,
			4, BootProtocol.SOLO5_MUEN,
			6, BootProtocol.SOLO5_XEN);

	private BootNotes() {
	}

	public static Set<BootProtocol> protocols(Elf elf) {
		Set<BootProtocol> protocols = EnumSet.noneOf(BootProtocol.class);
		for (Note note : elf.notes()) {
			if (note.owner().equals(XEN) && note.type() == XEN_ENTRY)
				protocols.add(BootProtocol.XEN_PV);
			if (note.owner().equals(XEN) && note.type() == XEN_PHYS32_ENTRY)
				protocols.add(BootProtocol.PVH);
			if (note.owner().equals(SOLO5) && note.type() == SOLO5_ABI1)
				addSolo5(note.content(), protocols);
		}
		if (elf.sections().stream().anyMatch(section -> section.name().equals(XEN_SECTION)))
			protocols.add(BootProtocol.XEN_PV);
		return protocols;
	}

	private static void addSolo5(ByteBuffer abi, Set<BootProtocol> protocols) {
		BootProtocol target = abi.remaining() < 4 ? null : SOLO5_TARGETS.get(abi.getInt(0));
		if (target != null)
			protocols.add(target);
	}
}
