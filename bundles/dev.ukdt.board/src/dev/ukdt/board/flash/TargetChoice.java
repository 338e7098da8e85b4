package dev.ukdt.board.flash;

import java.io.IOException;
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
 * @param target as {@link FlashRequest} wants it
 * @param label  one line to choose by
 * @param why    why it must not be chosen, or empty when it may be
 */
public record TargetChoice(String target, String label, String why) {
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
		return new TargetChoice(device.node().toString(), device.describe(), Suitability.of(device).text());
	}

	private static String describe(Path drive) {
		return drive + Optional.of(DriveFlasher.model(drive)).filter(model -> !model.isEmpty()).map(model -> ": " + model).orElse("");
	}
}
