package dev.ukdt.debug.ui.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugEvent;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.model.IMemoryBlock;

import dev.ukdt.debug.model.GuestElement;
import dev.ukdt.debug.model.GuestFrame;
import dev.ukdt.debug.model.GuestMemoryBlock;
import dev.ukdt.debug.model.UnikernelDebugTarget;
import dev.ukdt.debug.session.Failures;

/** What can be done with a piece of the guest's memory. */
enum MemoryWork {
	FIND("Find in Memory", "Shows the first places that have these bytes as monitors in the Memory view.") {
		@Override
		String run(GuestMemoryBlock start, long address, Request request) throws CoreException {
			var found = Failures.await(start.memory().find(address, request.length(), request.bytes(), MOST_FOUND));
			var space = request.start().startsWith(GuestMemoryBlock.PHYSICAL) ? GuestMemoryBlock.PHYSICAL : "";
			var blocks = new GuestMemoryBlock[found.size()];
			for (var i = 0; i < blocks.length; i++) {
				blocks[i] = start.getDebugTarget().getExtendedMemoryBlock(space + "0x" + Long.toHexString(found.get(i)), null);
			}
			Monitors.show(blocks);
			return blocks.length == 0 ? "These bytes are not there." : blocks.length == MOST_FOUND ? "The first " + MOST_FOUND + " places are shown." : "";
		}
	},
	FILL("Fill Memory", "Writes these bytes again and again until so many are written.") {
		@Override
		String run(GuestMemoryBlock start, long address, Request request) throws CoreException {
			Failures.await(start.memory().fill(address, request.bytes(), request.length()));
			return "";
		}
	},
	EXPORT("Export Memory", "Writes a piece of memory to a file.") {
		@Override
		String run(GuestMemoryBlock start, long address, Request request) throws CoreException {
			var read = Failures.await(start.memory().read(address, request.length()));
			if (read.readable().isEmpty()) {
				throw Failures.of("No memory can be read at 0x" + Long.toHexString(address) + ": choose another address.", null);
			}
			try {
				Files.write(Path.of(request.file()), read.bytes());
			} catch (IOException e) {
				throw Failures.of("The file " + request.file() + " cannot be written: choose another.", e);
			}
			return read.isComplete() ? "" : "Only " + read.readable().cardinality() + " of " + request.length() + " bytes could be read; the others are 0 in the file.";
		}
	},
	IMPORT("Import Memory", "Writes the bytes of a file to memory.") {
		@Override
		String run(GuestMemoryBlock start, long address, Request request) throws CoreException {
			try {
				var bytes = Files.readAllBytes(Path.of(request.file()));
				for (var from = 0; from < bytes.length; from += WRITTEN_AT_ONCE) {
					var part = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + WRITTEN_AT_ONCE));
					Failures.await(start.memory().write(address + from, part));
				}
			} catch (IOException e) {
				throw Failures.of("The file " + request.file() + " cannot be read: choose another.", e);
			}
			return "";
		}
	};

	private static final int MOST_FOUND = 20;
	private static final int WRITTEN_AT_ONCE = 64 << 10;

	/** @param start an expression, as {@link GuestMemoryBlock} takes it */
	record Request(String start, int length, byte[] bytes, String file) {
	}

	private final String title;
	private final String message;

	MemoryWork(String title, String message) {
		this.title = title;
		this.message = message;
	}

	String title() {
		return title;
	}

	String message() {
		return message;
	}

	/** Does it. Blocks for the guest's answers. @return what a person should know, or empty */
	abstract String run(GuestMemoryBlock start, long address, Request request) throws CoreException;

	/** Does it from an expression on, and lets all views see what changed. Blocks. */
	String run(UnikernelDebugTarget target, GuestFrame frame, Request request) throws CoreException {
		var start = target.getExtendedMemoryBlock(request.start(), frame);
		var said = run(start, start.getBigBaseAddress().longValue(), request);
		if (this == FILL || this == IMPORT) {
			List.<IMemoryBlock>of(DebugPlugin.getDefault().getMemoryBlockManager().getMemoryBlocks(target)).forEach(block -> {
				if (block instanceof GuestElement shown) {
					shown.fireChangeEvent(DebugEvent.CONTENT);
				}
			});
			target.fireChangeEvent(DebugEvent.CONTENT);
		}
		return said;
	}
}
