package dev.ukdt.board.tests.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.ukdt.board.disk.BlockDevice;
import dev.ukdt.board.disk.BlockDevices;
import dev.ukdt.board.disk.Objection;
import dev.ukdt.board.disk.Suitability;

/** Never the wrong disk: what must not be chosen, on machines laid out as real ones are. */
class SafetyTest {
	private static final long GB = 1_000_000_000;
	private static final String USB = "pci0000:00/0000:00:14.0/usb2/2-1/2-1:1.0/host6/target6:0:0/6:0:0:0";
	private static final String SATA = "pci0000:00/0000:00:17.0/ata1/host0/target0:0:0/0:0:0:0";
	private static final String NVME = "pci0000:00/0000:00:1d.0/0000:01:00.0/nvme/nvme0";

	@TempDir
	Path folder;
	private FakeMachine machine;
	private Path image;

	@BeforeEach
	void layOut() throws IOException {
		machine = new FakeMachine(folder.resolve("root"));
		image = Files.write(folder.resolve("image"), new byte[1000]);
	}

	@Test
	void aCardInAUsbReaderIsGoodAndToldWithWhatIsOnIt() throws IOException {
		machine.disk("sdb", USB, "8:16", 32 * GB).set("sdb", "removable", "1").set("sdb", "device/vendor", "Generic ").set("sdb", "device/model", "MassStorageClass")
				.partition("sdb", "sdb1", "8:17", GB / 4).udev("8:17", "E:ID_FS_TYPE=vfat", "E:ID_FS_LABEL=bootfs").partition("sdb", "sdb2", "8:18", 31 * GB)
				.udev("8:18", "E:ID_FS_TYPE=ext4", "E:ID_FS_LABEL=rootfs").byId("wwn-0x5000", "sdb").byId("usb-Generic_MassStorageClass_1234-0:0", "sdb");
		var card = machine.device("sdb");
		assertEquals("/dev/sdb: Generic MassStorageClass, 32.0 GB, vfat 'bootfs' 250.0 MB, ext4 'rootfs' 31.0 GB", card.describe());
		assertEquals("usb-Generic_MassStorageClass_1234-0:0", card.stableId());
		assertEquals(Set.of(), objections(card));
	}

	@Test
	void aCardInABuiltInReaderIsGoodButASolderedOneIsNot() throws IOException {
		machine.disk("mmcblk1", "platform/soc/mmc1", "179:32", 16 * GB).set("mmcblk1", "device/type", "SD").set("mmcblk1", "device/name", "SD16G");
		machine.disk("mmcblk0", "platform/soc/mmc0", "179:0", 16 * GB).set("mmcblk0", "device/type", "MMC").set("mmcblk0", "device/name", "DG4016");
		assertEquals(Set.of(), objections(machine.device("mmcblk1")));
		assertEquals(Set.of(Objection.FIXED), objections(machine.device("mmcblk0")));
		assertTrue(machine.device("mmcblk1").describe().contains("SD16G"));
	}

	@Test
	void theDiskOfTheRunningSystemCannotBeChosen() throws IOException {
		machine.disk("nvme0n1", NVME, "259:0", 256 * GB).partition("nvme0n1", "nvme0n1p2", "259:2", 255 * GB).mounted("259:2", "/", "ext4", "/dev/nvme0n1p2");
		var system = machine.device("nvme0n1");
		assertTrue(objections(system).containsAll(Set.of(Objection.SYSTEM, Objection.IN_USE, Objection.FIXED)));
		assertFalse(judge(system).goodBut(EnumSet.allOf(Objection.class)));
	}

	@Test
	void theSystemIsFoundBelowEncryptionAndLogicalVolumes() throws IOException {
		machine.disk("sda", SATA, "8:0", 100 * GB).partition("sda", "sda1", "8:1", 100 * GB);
		machine.set("sda", "sda1/holders/dm-0/x", "");
		machine.disk("dm-0", "virtual/a", "254:0", 100 * GB).set("dm-0", "dm/name", "crypt").set("dm-0", "holders/dm-1/x", "");
		machine.disk("dm-1", "virtual/b", "254:1", 100 * GB).set("dm-1", "dm/name", "vg-root").mounted("254:1", "/", "ext4", "/dev/mapper/vg-root");
		var system = machine.device("sda");
		assertTrue(objections(system).containsAll(Set.of(Objection.SYSTEM, Objection.IN_USE)));
		assertTrue(judge(system).text().contains("part of crypt"), judge(system).text());
		assertEquals(List.of("sda"), new BlockDevices(machine.root()).list().stream().map(BlockDevice::name).toList());
	}

	@Test
	void theSystemOnBtrfsIsFoundByTheSourceOfTheMount() throws IOException {
		machine.disk("sda", SATA, "8:0", 100 * GB).partition("sda", "sda3", "8:3", 100 * GB).mounted("0:25", "/", "btrfs", "/dev/sda3");
		assertTrue(objections(machine.device("sda")).contains(Objection.SYSTEM));
	}

	@Test
	void aMountedCardIsNamedWithItsMountPoint() throws IOException {
		machine.disk("sdb", USB, "8:16", 32 * GB).partition("sdb", "sdb1", "8:17", GB).mounted("8:17", "/media/me/my card", "vfat", "/dev/sdb1");
		assertEquals(Set.of(Objection.IN_USE), objections(machine.device("sdb")));
		assertTrue(judge(machine.device("sdb")).text().contains("mounted at /media/me/my card: unmount it first"));
	}

	@Test
	void aWholeDiskMountedWithoutPartitionsIsSeenToo() throws IOException {
		machine.disk("sdb", USB, "8:16", 32 * GB).mounted("8:16", "/mnt", "vfat", "/dev/sdb");
		assertEquals(Set.of(Objection.IN_USE), objections(machine.device("sdb")));
	}

	@Test
	void swapSpaceAndPoolsAreInUse() throws IOException {
		machine.disk("sdb", USB, "8:16", 32 * GB).partition("sdb", "sdb1", "8:17", GB).swap("/dev/sdb1");
		assertTrue(objections(machine.device("sdb")).containsAll(Set.of(Objection.SYSTEM, Objection.IN_USE)));
		machine.disk("sdc", USB + "c", "8:32", 32 * GB).partition("sdc", "sdc1", "8:33", GB).udev("8:33", "E:ID_FS_TYPE=zfs_member").mounted("0:50", "/tank", "zfs", "tank");
		assertEquals(Set.of(Objection.IN_USE), objections(machine.device("sdc")));
	}

	@Test
	void readOnlyTooSmallAndTooLargeCannotBeChosen() throws IOException {
		machine.disk("sdb", USB, "8:16", 32 * GB).set("sdb", "ro", "1");
		machine.disk("sdc", USB + "c", "8:32", 512);
		machine.disk("sdd", USB + "d", "8:48", 4000 * GB);
		assertEquals(Set.of(Objection.READ_ONLY), objections(machine.device("sdb")));
		assertEquals(Set.of(Objection.TOO_SMALL), objections(machine.device("sdc")));
		assertEquals(Set.of(Objection.TOO_LARGE), objections(machine.device("sdd")));
	}

	@Test
	void onlyLargeAndBuiltInDisksMayBeOverruled() throws IOException {
		machine.disk("sdd", SATA, "8:48", 4000 * GB);
		assertEquals(Set.of(Objection.TOO_LARGE, Objection.FIXED), objections(machine.device("sdd")));
		assertFalse(judge(machine.device("sdd")).goodBut(Set.of(Objection.TOO_LARGE)));
		assertTrue(judge(machine.device("sdd")).goodBut(Set.of(Objection.TOO_LARGE, Objection.FIXED)));
		machine.set("sdd", "ro", "1");
		assertFalse(judge(machine.device("sdd")).goodBut(EnumSet.allOf(Objection.class)));
	}

	@Test
	void aDiskThatHoldsTheImageIsRefused() throws IOException {
		var point = Files.createDirectory(folder.resolve("card"));
		image = Files.write(point.resolve("image"), new byte[10]).toRealPath();
		machine.disk("sdb", USB, "8:16", 32 * GB).partition("sdb", "sdb1", "8:17", GB).mounted("8:2", "/", "ext4", "/dev/sda2").mounted("8:17",
				point.toRealPath().toString(), "vfat", "/dev/sdb1");
		assertTrue(objections(machine.device("sdb")).contains(Objection.HOLDS_IMAGE));
		assertTrue(judge(machine.device("sdb")).text().contains("copy it to another disk first"));
	}

	@Test
	void aReaderWithoutACardAndWhatIsNoDiskIsNotListed() throws IOException {
		machine.disk("sdb", USB, "8:16", 0);
		machine.disk("loop0", "virtual/loop0", "7:0", 0);
		machine.disk("ram0", "virtual/ram0", "1:0", 64);
		machine.disk("zram0", "virtual/zram0", "252:0", GB);
		machine.disk("sr0", SATA + "r", "11:0", GB);
		assertEquals(List.of(), new BlockDevices(machine.root()).list());
	}

	@Test
	void theSameCardPutInAgainHasAnotherIdentity() throws IOException {
		machine.disk("sdb", USB, "8:16", 32 * GB);
		var before = machine.device("sdb").identity();
		assertFalse(before.equals(machine.set("sdb", "diskseq", "8").device("sdb").identity()));
	}

	@Test
	void theDiskOfThisVeryMachineIsRefused() throws IOException {
		for (var device : BlockDevices.ofThisMachine().list()) {
			if (device.backing().isEmpty() && device.isSystem()) {
				assertFalse(Suitability.of(device, image, 1000, Path.of("/")).goodBut(EnumSet.allOf(Objection.class)), device.describe());
			}
		}
	}

	private Set<Objection> objections(BlockDevice device) throws IOException {
		return judge(device).reasons().keySet();
	}

	private Suitability judge(BlockDevice device) throws IOException {
		return Suitability.of(device, image, 1000, machine.root());
	}
}
