package dev.ukdt.board.flash;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import dev.ukdt.board.disk.Mounts;
import dev.ukdt.core.tool.Tool;
import dev.ukdt.image.format.FlashFile;

/** Copies a UF2 file to the drive that a board's boot loader shows, or an Intel hex file where the boot loader is one of DAPLink. */
public final class DriveFlasher implements Flasher {
	public static final String ID = "drive";
	/** What UF2 boot loaders and DAPLink put on their drives. */
	private static final List<String> MARKS = List.of("INFO_UF2.TXT", "DETAILS.TXT");

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String name() {
		return "drive of the boot loader";
	}

	@Override
	public TargetKind target() {
		return TargetKind.DRIVE;
	}

	@Override
	public Optional<Tool> tool() {
		return Optional.empty();
	}

	/** The boot loader checks what it writes; nobody can read it back from the drive. */
	@Override
	public boolean canVerify() {
		return false;
	}

	@Override
	public FlashPlan plan(FlashRequest request) throws IOException {
		var drive = drive(request);
		var format = Files.exists(drive.resolve("INFO_UF2.TXT")) ? FlashFile.UF2 : FlashFile.HEX;
		return new DrivePlan(request, drive, StagedImage.of(request.image(), request.board(), List.of(format), request.board().start()));
	}

	private static Path drive(FlashRequest request) throws IOException {
		if (request.hasTarget()) {
			var drive = Path.of(request.target()).toAbsolutePath();
			if (!isDrive(drive)) {
				throw new FlashException(drive + " is no drive of a boot loader: it has neither " + String.join(" nor ", MARKS));
			}
			check(request, drive);
			return drive;
		}
		var model = request.way().setting("model");
		var drives = drives().stream().filter(drive -> model.isEmpty() || information(drive).contains(model)).toList();
		if (drives.isEmpty()) {
			throw new FlashException("no drive of a boot loader is mounted: " + help(request) + ", and wait until the drive appears");
		}
		if (drives.size() > 1) {
			throw new FlashException("there are several drives, " + String.join(", ", drives.stream().map(Path::toString).toList()) + ": name one");
		}
		return drives.getFirst();
	}

	private static String help(FlashRequest request) {
		return request.way().setting("how").isEmpty() ? "start the board's boot loader" : request.way().setting("how");
	}

	private static void check(FlashRequest request, Path drive) throws FlashException {
		var model = request.way().setting("model");
		if (!model.isEmpty() && !information(drive).contains(model)) {
			throw new FlashException(drive + " is the drive of another board: " + information(drive).lines().filter(line -> line.startsWith("Board-ID") || line.startsWith("Model"))
					.findFirst().orElse("it does not say of which"));
		}
	}

	/** The drives of boot loaders that are mounted now. */
	public static List<Path> drives() throws IOException {
		return Mounts.points().stream().filter(DriveFlasher::isDrive).toList();
	}

	static boolean isDrive(Path folder) {
		return MARKS.stream().anyMatch(mark -> Files.isRegularFile(folder.resolve(mark)));
	}

	/** The board that a drive says it is of; empty when it says nothing. */
	static String model(Path drive) {
		return information(drive).lines().filter(line -> line.startsWith("Model:")).map(line -> line.substring(6).strip()).findFirst().orElse("");
	}

	/** What the boot loader tells of itself. */
	private static String information(Path drive) {
		var text = new StringBuilder();
		for (var mark : MARKS) {
			try {
				text.append(Files.readString(drive.resolve(mark), StandardCharsets.ISO_8859_1));
			} catch (IOException e) {
				// It has the other.
			}
		}
		return text.toString();
	}
}
