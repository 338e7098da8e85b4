package dev.ukdt.board.flash;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.ukdt.core.process.Cancellation;
import dev.ukdt.core.process.CommandLine;
import dev.ukdt.core.process.ProcessRunner;
import dev.ukdt.core.tool.Tool;
import dev.ukdt.core.tool.ToolFinder;
import dev.ukdt.core.tool.ToolMissing;
import dev.ukdt.image.disk.Content;
import dev.ukdt.image.disk.DiskFile;
import dev.ukdt.image.disk.DiskImage;

/**
 * Puts GRUB on a disk without installing it: its first stage into the MBR, its core between the MBR and the partition, and its UEFI program into the file
 * system, so that old and new PCs boot it. GRUB itself comes from its packages. (grub-core/boot/i386/pc/boot.S and diskboot.S have the places that are set.)
 */
final class GrubLoader {
	private static final Tool MKIMAGE = new Tool("grub-mkimage", "grub-mkimage", "GRUB", List.of(),
			List.of(new Tool.Candidate("grub-mkimage", ""), new Tool.Candidate("grub2-mkimage", "")), List.of(), Optional.empty(),
			Map.of("debian", "apt-get install grub-common grub-pc-bin grub-efi-amd64-bin", "fedora", "dnf install grub2-tools-extra grub2-pc-modules grub2-efi-x64-modules",
					"any", "install GRUB 2 with its modules for i386-pc"),
			false);
	private static final List<Path> MODULES = List.of(Path.of("/usr/lib/grub"), Path.of("/usr/share/grub2"), Path.of("/usr/local/lib/grub"));
	private static final List<String> COMMON = List.of("part_msdos", "fat", "normal", "configfile", "multiboot", "multiboot2", "search", "echo");
	private static final int SECTOR = 512;
	private static final int KERNEL_SECTOR_AT = 0x5C;
	private static final int DRIVE_CHECK_AT = 0x66;
	private static final int BLOCK_LIST_AT = SECTOR - 12;

	private final ToolFinder finder;
	private final Path folder;

	/** @param folder for temporary files */
	GrubLoader(ToolFinder finder, Path folder) {
		this.finder = finder;
		this.folder = folder;
	}

	/** The command lines that make its parts. */
	List<CommandLine> commands() throws FlashException {
		var commands = new ArrayList<CommandLine>();
		commands.add(mkimage("i386-pc", "core.img", "(hd0,msdos1)/boot/grub", "biosdisk"));
		if (hasUefi()) {
			commands.add(mkimage("x86_64-efi", "BOOTX64.EFI", "/boot/grub", "efi_gop"));
		}
		return commands;
	}

	private CommandLine mkimage(String platform, String output, String prefix, String module) throws FlashException {
		var line = new ArrayList<>(List.of(finder.find(MKIMAGE).orElseThrow(() -> new ToolMissing(MKIMAGE)).toString(), "-d", modules(platform).toString(), "-O", platform, "-o",
				folder.resolve(output).toString(), "-p", prefix, module));
		line.addAll(COMMON);
		return new CommandLine(line, folder);
	}

	private static Path modules(String platform) throws FlashException {
		return MODULES.stream().map(place -> place.resolve(platform)).filter(Files::isDirectory).findFirst()
				.orElseThrow(() -> new FlashException("GRUB's modules for " + platform + " are missing: " + MKIMAGE.howToGetHere()));
	}

	private static boolean hasUefi() {
		return MODULES.stream().anyMatch(place -> Files.isDirectory(place.resolve("x86_64-efi")));
	}

	/** Makes the parts. Blocks for two short runs of GRUB's program. */
	void make() throws IOException {
		for (var command : commands()) {
			var outcome = new ProcessRunner(line -> {
			}, new Cancellation(), Duration.ofMinutes(1)).run(command);
			if (!outcome.succeeded()) {
				throw new FlashException("GRUB cannot be put together: " + String.join(" / ", outcome.lastLines()));
			}
		}
	}

	List<DiskFile> files() {
		return hasUefi() ? List.of(new DiskFile("EFI/BOOT/BOOTX64.EFI", Content.of(folder.resolve("BOOTX64.EFI")))) : List.of();
	}

	/** The first stage is told that its core follows in the next sector, the core's first sector how long the rest is. */
	List<DiskImage.Blob> blobs() throws IOException {
		var boot = ByteBuffer.wrap(Files.readAllBytes(modules("i386-pc").resolve("boot.img"))).order(ByteOrder.LITTLE_ENDIAN);
		boot.putLong(KERNEL_SECTOR_AT, 1);
		// No jump over the repair for BIOSes that pass a wrong drive, as grub-bios-setup does for hard disks.
		boot.putShort(DRIVE_CHECK_AT, (short) 0x9090);
		var core = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("core.img"))).order(ByteOrder.LITTLE_ENDIAN);
		var sectors = Math.ceilDiv(core.capacity(), SECTOR);
		core.putLong(BLOCK_LIST_AT, 2).putShort(BLOCK_LIST_AT + 8, (short) (sectors - 1));
		return List.of(new DiskImage.Blob(0, Content.of(boot.array())), new DiskImage.Blob(SECTOR, Content.of(core.array())));
	}
}
