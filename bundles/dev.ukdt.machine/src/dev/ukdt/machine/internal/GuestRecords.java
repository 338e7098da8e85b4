package dev.ukdt.machine.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.ukdt.core.process.CommandLine;
import dev.ukdt.machine.RunningGuest;

/** The folders of all guests that some UKDT of this user started. */
public final class GuestRecords {
	/** A folder without a record is a guest that is just being started; after this time it is rubbish. */
	private static final Duration STARTING = Duration.ofMinutes(5);

	private GuestRecords() {
	}

	/** Those whose process lives. */
	public static List<RunningGuest> running() {
		return folders().stream().flatMap(folder -> GuestRecord.read(folder).filter(GuestRecord::lives).map(record -> record.guest(folder)).stream()).toList();
	}

	/** Cleans up behind guests that have ended and whose UKDT was killed. */
	public static void clean() {
		for (var folder : folders()) {
			var record = GuestRecord.read(folder);
			if (record.isPresent() ? !record.get().lives() && record.get().guest(folder).owner() == RunningGuest.Owner.LEFT : old(folder.path())) {
				record.ifPresent(GuestRecords::clean);
				folder.remove();
			}
		}
	}

	private static void clean(GuestRecord record) {
		record.endCompanions();
		record.after().forEach(line -> GuestStart.quietly(new CommandLine(line, GuestFolder.root())));
	}

	private static boolean old(Path folder) {
		try {
			return Files.getLastModifiedTime(folder).toInstant().isBefore(Instant.now().minus(STARTING));
		} catch (IOException e) {
			return false;
		}
	}

	/** Who holds a port, as a phrase to put behind "is taken". */
	static String holder(String port) {
		return running().stream().filter(guest -> guest.ports().contains(port)).findFirst().map(GuestRecords::words).orElse("");
	}

	/** Who holds a disk's file, as a phrase. */
	public static String holder(Path disk) {
		return running().stream().filter(guest -> guest.disks().contains(disk)).findFirst().map(GuestRecords::words).orElse("");
	}

	private static String words(RunningGuest guest) {
		return " by the guest " + guest.name() + " (" + guest.id() + ", process " + guest.pid()
				+ (guest.owner() == RunningGuest.Owner.LEFT ? ", left by a UKDT that was killed)" : ")");
	}

	static Optional<GuestRecord> read(RunningGuest guest) {
		return GuestRecord.read(GuestFolder.of(GuestFolder.root().resolve(guest.id())));
	}

	private static List<GuestFolder> folders() {
		var root = GuestFolder.root();
		if (!Files.isDirectory(root)) {
			return List.of();
		}
		try (Stream<Path> children = Files.list(root)) {
			return children.filter(Files::isDirectory).map(GuestFolder::of).toList();
		} catch (IOException e) {
			return List.of();
		}
	}
}
