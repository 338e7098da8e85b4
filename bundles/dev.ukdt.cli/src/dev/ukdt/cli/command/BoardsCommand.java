package dev.ukdt.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.ukdt.board.Board;
import dev.ukdt.board.Boards;
import dev.ukdt.board.Way;
import dev.ukdt.board.disk.BlockDevice;
import dev.ukdt.board.disk.BlockDevices;
import dev.ukdt.board.disk.Suitability;
import dev.ukdt.board.flash.DriveFlasher;
import dev.ukdt.board.flash.Flashers;
import dev.ukdt.cli.Arguments;
import dev.ukdt.cli.Command;
import dev.ukdt.cli.Syntax;
import dev.ukdt.cli.Terminal;
import dev.ukdt.cli.UkdtApplication;
import dev.ukdt.core.tool.ToolFinder;

/** {@code ukdt boards}: what can be flashed, and how; with {@code --devices}, what it can be flashed to on this machine. */
public final class BoardsCommand implements Command {
	/** A board as {@code --json} prints it. */
	private record Row(String id, String name, String description, String chip, String core, List<String> architectures, List<WayRow> ways, String machine,
			String machineNote, int serialSpeed, String note) {
		static Row of(Board board, ToolFinder finder) {
			return new Row(board.id(), board.name(), board.description(), board.chip(), board.core(), board.architectures(),
					board.ways().stream().map(way -> WayRow.of(way, finder)).toList(), board.machine(), board.machineNote(), board.serialSpeed(), board.note());
		}
	}

	private record WayRow(String id, String name, String target, boolean found, String get, String proof) {
		static WayRow of(Way way, ToolFinder finder) {
			var flasher = Flashers.installed().get(way.flasher());
			var tool = flasher.tool();
			return new WayRow(flasher.id(), flasher.name(), flasher.target().id(), tool.isEmpty() || finder.find(tool.get()).isPresent(),
					tool.map(needed -> needed.howToGetHere()).orElse(""), flasher.proof().name().toLowerCase(Locale.ROOT));
		}
	}

	private record DeviceRow(String node, String stableId, String model, long size, boolean removable, boolean good, String why, String contents) {
		static DeviceRow of(BlockDevice device) {
			var suitability = Suitability.of(device);
			return new DeviceRow(device.node().toString(), device.stableId(), device.model(), device.size(), device.removable(), suitability.good(), suitability.text(),
					device.contents().stream().map(BlockDevice.Part::toString).collect(Collectors.joining(", ")));
		}
	}

	private record Devices(List<DeviceRow> disks, List<String> drives) {
	}

	@Override
	public Syntax syntax() {
		return Syntax.words("[--devices] [--json]", 0, 0).switches("--devices", "--json");
	}

	@Override
	public String summary() {
		return "the boards, and how each is flashed; with --devices the disks and drives that are here";
	}

	@Override
	public int run(Arguments arguments, Terminal terminal) throws IOException {
		if (arguments.has("--devices")) {
			devices(arguments.has("--json"), terminal);
			return UkdtApplication.DONE;
		}
		var finder = ToolFinder.onPath();
		var rows = Boards.installed().all().stream().map(board -> Row.of(board, finder)).toList();
		if (arguments.has("--json")) {
			terminal.json(rows);
		} else {
			rows.forEach(row -> terminal.print(String.format("%-18s %-26s %-18s %s", row.id(), row.name(), row.chip(), ways(row))));
		}
		return UkdtApplication.DONE;
	}

	private static String ways(Row row) {
		return row.ways().stream().map(way -> way.found() ? way.id() : "(" + way.id() + ")").collect(Collectors.joining(", "));
	}

	private static void devices(boolean json, Terminal terminal) throws IOException {
		var disks = BlockDevices.ofThisMachine().list();
		var drives = DriveFlasher.drives().stream().map(Path::toString).toList();
		if (json) {
			terminal.json(new Devices(disks.stream().map(DeviceRow::of).toList(), drives));
			return;
		}
		for (var disk : disks) {
			var row = DeviceRow.of(disk);
			terminal.print(disk.describe() + Optional.of(row.why()).filter(why -> !why.isEmpty()).map(why -> " [not to be written: " + why + "]").orElse(""));
		}
		drives.forEach(drive -> terminal.print(drive + ": drive of a boot loader"));
	}
}
