package dev.ukdt.debug.model;

import java.util.List;

/** The registers of a frame in the groups of its processor. */
final class FrameRegisters {
	private final GuestFrame frame;
	private List<GuestRegisterGroup> groups = List.of();

	FrameRegisters(GuestFrame frame) {
		this.frame = frame;
	}

	synchronized List<GuestRegisterGroup> groups() {
		if (groups.isEmpty()) {
			var layout = frame.session().registers();
			groups = layout.groups().entrySet().stream().map(group -> new GuestRegisterGroup(frame, group.getKey(), layout.names(), group.getValue())).toList();
		}
		return groups;
	}

	synchronized void outdate() {
		groups.forEach(GuestRegisterGroup::outdate);
	}
}
