package dev.ukdt.debug.tests;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import dev.ukdt.core.tool.ToolFinder;
import dev.ukdt.debug.launch.DebugGuest;
import dev.ukdt.debug.session.DebugRequest;
import dev.ukdt.debug.session.SymbolFile;
import dev.ukdt.image.Image;
import dev.ukdt.machine.Acceleration;
import dev.ukdt.machine.Guest;
import dev.ukdt.machine.GuestSettings;
import dev.ukdt.machine.Machines;
import dev.ukdt.machine.ProjectRun;

/** A guest that was started to be debugged, as launches start one. */
record OwnGuest(Guest guest, BareImage image) implements AutoCloseable {
	static OwnGuest start(BareImage image) throws Exception {
		var settings = GuestSettings.defaults(image.directory()).withAcceleration(Acceleration.TCG);
		var run = new ProjectRun(Machines.installed().get("qemu"), Image.read(image.elf()), settings);
		return start(run, ToolFinder.onPath(), image);
	}

	static OwnGuest start(ProjectRun run, ToolFinder finder, BareImage image) throws Exception {
		return new OwnGuest(DebugGuest.standing(run).plan(finder).start(), image);
	}

	DebugRequest request() throws Exception {
		return DebugGuest.request(guest).withSymbols(List.of(new SymbolFile(image.elf()))).withEntry("main");
	}

	Debugging atMain() throws Exception {
		var debugging = Debugging.begin(request(), Optional.of(guest));
		debugging.awaitStop();
		return debugging;
	}

	boolean isGone() throws Exception {
		guest.onEnd().get(30, TimeUnit.SECONDS);
		return !guest.process().isAlive();
	}

	@Override
	public void close() throws Exception {
		guest.end();
		guest.onEnd().get(30, TimeUnit.SECONDS);
	}
}
