package dev.ukdt.board.flash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import dev.ukdt.board.disk.BlockDevice;
import dev.ukdt.board.disk.BlockDevices;
import dev.ukdt.board.disk.Suitability;
import dev.ukdt.board.serial.SerialLine;

/**
 * Something that a person can choose as a target.
 *
 * @param target   as {@link FlashRequest} wants it; for a disk its stable name where it has one
 * @param label    one line to choose by
 * @param why      why it must not be chosen, or empty when it may be
 * @param identity what tells it from another of the same name that came later
 */
public record TargetChoice(String target, String label, String why, String identity) {
	private static final Path BY_ID = Path.of("/dev/disk/by-id");

	/** One whose name says all. */
	public TargetChoice(String target, String label, String why) {
		this(target, label, why, target);
	}

	public boolean good() {
		return why.isEmpty();
	}

	/** What is there now for a kind of target, what may be chosen first. Blocks for a look at the system; no device is touched. */
	public static List<TargetChoice> list(TargetKind kind) throws IOException {
		return switch (kind) {
		case DISK -> BlockDevices.ofThisMachine().list().stream().map(TargetChoice::of).sorted((a, b) -> Boolean.compare(b.good(), a.good())).toList();
		case DRIVE -> DriveFlasher.drives().stream().map(drive -> new TargetChoice(drive.toString(), describe(drive), "")).toList();
		case SERIAL -> SerialLine.ports().stream().map(port -> new TargetChoice(port.name(), port.name() + ": " + port.description(), "")).toList();
		case PROBE, USB -> List.of(new TargetChoice(FlashRequest.ANY, kind == TargetKind.PROBE ? "the probe that is connected" : "the board that waits on USB", ""));
		};
	}

	private static TargetChoice of(BlockDevice device) {
		var stable = BY_ID.resolve(device.stableId());
		var named = Files.exists(stable);
		return new TargetChoice((named ? stable : device.node()).toString(), device.describe() + (named ? " (" + device.stableId() + ")" : ""), Suitability.of(device).text(),
				device.identity());
	}

	private static String describe(Path drive) {
		return drive + Optional.of(DriveFlasher.model(drive)).filter(model -> !model.isEmpty()).map(model -> ": " + model).orElse("");
	}
}
