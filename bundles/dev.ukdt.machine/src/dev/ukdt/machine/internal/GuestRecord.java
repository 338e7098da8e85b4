package dev.ukdt.machine.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;

import dev.ukdt.core.process.ProcessTree;
import dev.ukdt.machine.Disk;
import dev.ukdt.machine.GuestPlan;
import dev.ukdt.machine.GuestSettings;
import dev.ukdt.machine.RunningGuest;
import dev.ukdt.machine.RunningGuest.Owner;
import dev.ukdt.machine.StubEndpoint;

/**
 * What a guest's folder says of it in {@value #FILE}, so that it is still known when the UKDT that started it was killed.
 *
 * @param started      of the guest's process, in milliseconds since 1970: a process of the same number that started at another time is another
 * @param owner        the process's number of the UKDT it belongs to
 * @param ownerStarted of that process
 * @param stub         as {@link StubEndpoint#parse} reads it, or empty
 * @param monitor      the monitor's socket in the folder, or empty
 * @param after        command lines that end it and clean up behind it, which a killed UKDT could not run
 * @param companions   processes beside it, which end with it
 */
record GuestRecord(String name, String machine, String image, List<String> command, long pid, long started, long owner, long ownerStarted, int memoryMiB, int vcpus,
		List<String> ports, List<String> disks, String stub, String monitor, List<List<String>> after, List<Companion> companions) {
	static final String FILE = "guest.json";
	private static final Gson GSON = new Gson();

	/** A process by its number and its start in milliseconds since 1970. */
	record Companion(long pid, long started) {
	}

	GuestRecord {
		companions = companions == null ? List.of() : List.copyOf(companions); // an older UKDT wrote none
	}

	static GuestRecord of(GuestPlan plan, ProcessHandle process, String monitor, List<List<String>> after) {
		var settings = plan.settings();
		var image = plan.image().path();
		return new GuestRecord(settings.name().isEmpty() ? image.getFileName().toString() : settings.name(), plan.machine().id(), image.toString(),
				plan.command().arguments(), process.pid(), started(process), ProcessHandle.current().pid(), started(ProcessHandle.current()),
				settings.memoryMiB(), settings.vcpus(), ports(settings), settings.disks().stream().map(Disk::file).map(Path::toString).toList(),
				plan.stub().map(StubEndpoint::toString).orElse(""), monitor, after, List.of());
	}

	private static List<String> ports(GuestSettings settings) {
		var ports = new ArrayList<String>();
		settings.networks().forEach(network -> network.forwards().forEach(forward -> ports.add(forward.protocol() + ":" + forward.address() + ":" + forward.hostPort())));
		if (settings.stub().port() != 0) {
			ports.add("tcp:127.0.0.1:" + settings.stub().port());
		}
		return ports;
	}

	GuestRecord ownedHere() {
		return new GuestRecord(name, machine, image, command, pid, started, ProcessHandle.current().pid(), started(ProcessHandle.current()), memoryMiB, vcpus, ports,
				disks, stub, monitor, after, companions);
	}

	GuestRecord accompaniedBy(ProcessHandle companion) {
		var all = new ArrayList<>(companions);
		all.add(new Companion(companion.pid(), started(companion)));
		return new GuestRecord(name, machine, image, command, pid, started, owner, ownerStarted, memoryMiB, vcpus, ports, disks, stub, monitor, after, all);
	}

	GuestRecord ownedByNobody() {
		return new GuestRecord(name, machine, image, command, pid, started, 0, 0, memoryMiB, vcpus, ports, disks, stub, monitor, after, companions);
	}

	/** In one step, so that nobody reads half of it. */
	void write(GuestFolder folder) throws IOException {
		var file = Files.writeString(folder.resolve(FILE + ".new"), GSON.toJson(this));
		Files.move(file, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
	}

	/** Empty when the folder has none that can be read. */
	static Optional<GuestRecord> read(GuestFolder folder) {
		try {
			return Optional.ofNullable(GSON.fromJson(Files.readString(folder.resolve(FILE)), GuestRecord.class));
		} catch (IOException | JsonParseException e) {
			return Optional.empty();
		}
	}

	/** Whether its process is still the one that was started. */
	boolean lives() {
		return is(pid, started);
	}

	/** Ends what lives beside it; blocks for some seconds at most. */
	void endCompanions() {
		companions.stream().filter(companion -> is(companion.pid(), companion.started())).map(Companion::pid).map(ProcessHandle::of).flatMap(Optional::stream)
				.forEach(process -> new ProcessTree(process).end());
	}

	RunningGuest guest(GuestFolder folder) {
		return new RunningGuest(folder.id(), name, machine, image, pid, Instant.ofEpochMilli(started), memoryMiB, vcpus, ports, disks.stream().map(Path::of).toList(),
				stub.isEmpty() ? Optional.empty() : Optional.of(StubEndpoint.parse(stub)), monitor.isEmpty() ? Optional.empty() : Optional.of(folder.resolve(monitor)),
				whose());
	}

	private Owner whose() {
		if (owner == ProcessHandle.current().pid()) {
			return Owner.THIS;
		}
		return is(owner, ownerStarted) ? Owner.OTHER : Owner.LEFT;
	}

	private static boolean is(long pid, long started) {
		return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(process -> started(process) == started).isPresent();
	}

	static long started(ProcessHandle process) {
		return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
	}
}
