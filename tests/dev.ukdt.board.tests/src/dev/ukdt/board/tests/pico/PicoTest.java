package dev.ukdt.board.tests.pico;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.debug.core.DebugEvent;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.IDebugEventSetListener;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.core.Launch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.ukdt.board.Boards;
import dev.ukdt.board.tests.BareGuest;
import dev.ukdt.board.tests.Flashing;
import dev.ukdt.board.tests.flash.BootDrive;
import dev.ukdt.core.process.Cancellation;
import dev.ukdt.core.tool.ToolFinder;
import dev.ukdt.debug.breakpoint.FunctionBreakpoint;
import dev.ukdt.debug.model.UnikernelDebugTarget;
import dev.ukdt.debug.model.Vcpu;
import dev.ukdt.debug.session.DebugRequest;
import dev.ukdt.debug.session.DebugSession;
import dev.ukdt.debug.session.Origin;
import dev.ukdt.debug.session.SymbolFile;
import dev.ukdt.image.format.MemoryImage;

/** A Pico from the project to its serial line and to the debugger: the image is flashed to the drive of its boot loader, and what came there is run. */
class PicoTest {
	private static final int FLASH = 0x10000000;

	@TempDir
	Path folder;

	@Test
	void whatWasCopiedToTheDriveRunsOnTheChip() throws Exception {
		try (var chip = Rp2040.start(flashed(guest()))) {
			chip.await(BareGuest.GREETING);
			chip.await("This is arm, and the answer is 42");
			assertEquals(0, chip.awaitEnd());
		}
	}

	@Test
	void theDebuggerStopsAtMainByTheStubOfTheChip() throws Exception {
		var guest = guest();
		try (var chip = Rp2040.start(flashed(guest), "gdb")) {
			var port = chip.await("GDB at (\\d+)").group(1);
			var request = DebugRequest.of(new Origin.Stub("127.0.0.1:" + port, Origin.Arrival.STAY)).withSymbols(List.of(new SymbolFile(guest.image())));
			var main = new CompletableFuture<Vcpu>();
			IDebugEventSetListener listener = events -> Stream.of(events).filter(event -> event.getKind() == DebugEvent.SUSPEND && event.getDetail() == DebugEvent.BREAKPOINT)
					.forEach(event -> main.complete((Vcpu) event.getSource()));
			DebugPlugin.getDefault().addDebugEventListener(listener);
			var breakpoint = new FunctionBreakpoint(ResourcesPlugin.getWorkspace().getRoot(), "main");
			DebugPlugin.getDefault().getBreakpointManager().addBreakpoint(breakpoint);
			var target = new UnikernelDebugTarget(new Launch(null, ILaunchManager.DEBUG_MODE, null), null, Optional.empty(), DebugSession.start(request, ToolFinder.onPath()), "pico");
			try {
				target.begin(new Cancellation());
				target.resume();
				var frame = main.get(90, TimeUnit.SECONDS).getTopStackFrame();
				assertEquals("main", frame.function());
				assertTrue(frame.sourcePath().endsWith("src/main.c"), frame.sourcePath());
				target.resume();
				chip.await(BareGuest.GREETING);
			} finally {
				DebugPlugin.getDefault().removeDebugEventListener(listener);
				target.session().close();
				target.session().gdb().onEnd().get(60, TimeUnit.SECONDS);
				DebugPlugin.getDefault().getBreakpointManager().removeBreakpoint(breakpoint, true);
			}
		}
	}

	/** The boot ROM enters the second stage only when this is right; rp2040js does not look. */
	@Test
	void theSecondStageOfBootHasTheSumThatTheBootRomWants() throws Exception {
		var flash = MemoryImage.ofElf(guest().image()).pieces().getFirst();
		assertEquals(FLASH, flash.address());
		assertEquals(sum(flash.bytes(), 252), ByteBuffer.wrap(flash.bytes()).order(ByteOrder.LITTLE_ENDIAN).getInt(252));
	}

	/** CRC-32 as the data sheet of the RP2040 has it: nothing mirrored, nothing inverted. */
	private static int sum(byte[] bytes, int length) {
		var sum = -1;
		for (var i = 0; i < length; i++) {
			sum ^= bytes[i] << 24;
			for (var bit = 0; bit < 8; bit++) {
				sum = sum < 0 ? sum << 1 ^ 0x04C11DB7 : sum << 1;
			}
		}
		return sum;
	}

	private BareGuest guest() throws IOException {
		return BareGuest.forBoard(folder, Boards.installed().get("pico"));
	}

	private Path flashed(BareGuest guest) throws Exception {
		var board = Boards.installed().get("pico");
		try (var drive = BootDrive.mount(folder, "UF2 Bootloader v3.0\r\nModel: Raspberry Pi RP2\r\nBoard-ID: RPI-RP2\r\n", 4096, true)) {
			Flashing.of(board, guest, drive.folder().toString()).succeed();
			return drive.taken(folder);
		}
	}
}
