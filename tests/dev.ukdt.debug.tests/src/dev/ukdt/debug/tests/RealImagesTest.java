package dev.ukdt.debug.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;

import org.eclipse.core.resources.ResourcesPlugin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.ukdt.debug.breakpoint.AddressBreakpoint;
import dev.ukdt.debug.breakpoint.Means;
import dev.ukdt.debug.model.GuestFrame;
import dev.ukdt.debug.session.DebugRequest;
import dev.ukdt.debug.session.Origin;
import dev.ukdt.debug.session.Origin.Arrival;
import dev.ukdt.debug.session.RegisterLayout;
import dev.ukdt.debug.session.SymbolFile;

/** Images that nobody here wrote, from Debian's packages; each test is skipped where its package is not installed. */
class RealImagesTest {
	@TempDir
	Path folder;

	@AfterEach
	void clean() throws Exception {
		Debugging.removeAllBreakpoints();
	}

	@Test
	void gnuMachIsSteppedWithItsSourcesNamesAndVariables() throws Exception {
		var symbols = unpacked("/boot/gnumach-1.8-486-dbg.gz", "gnumach");
		var boot = folder.resolve("boot");
		assertEquals(0, new ProcessBuilder("objcopy", "-O", "elf32-i386", symbols.toString(), boot.toString()).start().waitFor());
		Debugging.function("setup_main");
		try (var qemu = Qemu.start(List.of("qemu-system-x86_64", "-machine", "pc", "-cpu", "max", "-kernel", boot.toString(), "-S"));
				var debugging = Debugging.begin(request(qemu, symbols))) {
			var frame = debugging.awaitStop().getTopStackFrame();
			assertEquals("setup_main", frame.function());
			assertTrue(frame.sourcePath().endsWith("kern/startup.c"), frame.sourcePath());
			assertTrue(frame.getThread().frames().stream().anyMatch(outer -> outer.function().equals("c_boot_entry")));
			var line = frame.getLineNumber();
			frame.stepOver();
			debugging.awaitStop();
			frame.stepOver();
			debugging.awaitStop();
			assertTrue(debugging.top().getLineNumber() > line);
			assertTrue(debugging.top().variables().stream().anyMatch(variable -> variable.getName().equals("startup_thread")));
			var version = debugging.top().expression("version").detail().get(30, TimeUnit.SECONDS);
			assertTrue(version.contains("GNU Mach"), version);
			assertRegistersAndMemory(debugging.top());
		}
	}

	@Test
	void xenStopsBehindItsThirtyTwoBitBeginning() throws Exception {
		var symbols = xenSymbols();
		var xen = unpacked("/boot/" + symbols.getFileName().toString().replace("xen-syms", "xen") + ".gz", "xen");
		Debugging.function("__start_xen");
		try (var qemu = Qemu.start(List.of("qemu-system-x86_64", "-machine", "pc", "-cpu", "qemu64", "-m", "512", "-kernel", xen.toString(), "-S"));
				var debugging = Debugging.begin(request(qemu, symbols))) {
			assertEquals("__start_xen", debugging.awaitStop().getTopStackFrame().function());
			assertStepsByInstruction(debugging);
			assertRegistersAndMemory(debugging.top());
		}
	}

	@Test
	void uBootForTheRaspberryPi3StopsByAddress() throws Exception {
		// The tests of the boards fetch it: the package is of another architecture and is not installed.
		var unpacked = Path.of("../dev.ukdt.board.tests/target/u-boot-rpi/usr/lib/u-boot/rpi_3").toAbsolutePath().normalize();
		var image = installed(unpacked.resolve("u-boot.bin").toString());
		assertStopsAt(0x80000, unpacked.resolve("uboot.elf"), List.of("qemu-system-aarch64", "-machine", "raspi3b", "-kernel", image.toString(), "-S"));
	}

	@Test
	void uBootForAarch64StopsByAddress() throws Exception {
		var image = installed("/usr/lib/u-boot/qemu_arm64/u-boot.bin");
		assertStopsAt(0, image.resolveSibling("uboot.elf"), List.of("qemu-system-aarch64", "-machine", "virt", "-cpu", "cortex-a57", "-bios", image.toString(), "-S"));
	}

	@Test
	void uBootForArmStopsByAddress() throws Exception {
		var image = installed("/usr/lib/u-boot/qemu_arm/u-boot.bin");
		assertStopsAt(0, image.resolveSibling("uboot.elf"), List.of("qemu-system-arm", "-machine", "virt", "-bios", image.toString(), "-S"));
	}

	@Test
	void openSbiStopsByAddress() throws Exception {
		var image = installed("/usr/lib/riscv64-linux-gnu/opensbi/generic/fw_jump.elf");
		assertStopsAt(0x80000000L, image, List.of("qemu-system-riscv64", "-machine", "virt", "-bios", image.resolveSibling("fw_jump.bin").toString(), "-S"));
	}

	private static void assertStopsAt(long address, Path symbols, List<String> command) throws Exception {
		try (var qemu = Qemu.start(new ArrayList<>(command)); var debugging = Debugging.begin(request(qemu, symbols, Arrival.STAY))) {
			debugging.awaitStop();
			if (debugging.top().address() != address) {
				var breakpoint = new AddressBreakpoint(ResourcesPlugin.getWorkspace().getRoot(), address);
				breakpoint.setMeans(Means.HARDWARE);
				Debugging.add(breakpoint);
				debugging.target().resume();
				debugging.awaitStop();
			}
			assertEquals(address, debugging.top().address());
			assertStepsByInstruction(debugging);
			assertRegistersAndMemory(debugging.top());
		}
	}

	/** A step in code without lines goes by one instruction. */
	private static void assertStepsByInstruction(Debugging debugging) throws Exception {
		for (var i = 0; i < 3; i++) {
			var before = debugging.top().address();
			debugging.top().getThread().stepInto();
			debugging.awaitStop();
			assertNotEquals(before, debugging.top().address());
		}
	}

	private static void assertRegistersAndMemory(GuestFrame frame) throws Exception {
		var general = frame.registerGroups().stream().filter(group -> group.getName().equals(RegisterLayout.GENERAL)).findFirst().orElseThrow();
		assertTrue(general.registers().stream().anyMatch(register -> register.getValueString().equals("0x" + Long.toHexString(frame.address()))), "no register has the address");
		assertTrue(frame.session().memory().read(frame.address(), 64).get(30, TimeUnit.SECONDS).isComplete());
		assertFalse(frame.session().disassembly().from(frame.address(), 4).get(30, TimeUnit.SECONDS).isEmpty());
	}

	private static DebugRequest request(Qemu qemu, Path symbols) {
		return request(qemu, symbols, Arrival.BOOT);
	}

	private static DebugRequest request(Qemu qemu, Path symbols, Arrival arrival) {
		return DebugRequest.of(new Origin.Stub(qemu.stub(), arrival)).withSymbols(List.of(new SymbolFile(symbols)));
	}

	/** Of the Xen that is installed, whichever version Debian has. */
	private static Path xenSymbols() throws IOException {
		var folder = Path.of("/usr/lib/debug/boot");
		assumeTrue(Files.isDirectory(folder), "Xen's symbols are not installed");
		try (var files = Files.newDirectoryStream(folder, "xen-syms-*")) {
			var found = files.iterator();
			assumeTrue(found.hasNext(), "Xen's symbols are not installed");
			return found.next();
		}
	}

	private static Path installed(String file) {
		var path = Path.of(file);
		assumeTrue(Files.exists(path), file + " is not installed");
		return path;
	}

	private Path unpacked(String file, String name) throws IOException {
		var target = folder.resolve(name);
		try (var in = new GZIPInputStream(Files.newInputStream(installed(file)))) {
			Files.copy(in, target);
		}
		return target;
	}
}
