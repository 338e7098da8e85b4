package dev.ukdt.debug.session;

import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import dev.ukdt.gdb.command.Console;
import dev.ukdt.gdb.command.Memory;
import dev.ukdt.gdb.data.MemoryBlock;

/** The guest's memory by its virtual addresses. Methods send and do not wait; a guest that runs is stopped for a moment. */
public final class GuestMemory {
	/** How much one command reads: what it answers is text of twice that size. */
	static final int PAGE = 1 << 20;

	/**
	 * Bytes as far as they could be read.
	 *
	 * @param readable which of them are the guest's; the others are 0
	 */
	public record Bytes(long address, byte[] bytes, BitSet readable) {
		/** Whether all of them could be read. */
		public boolean isComplete() {
			return readable.cardinality() == bytes.length;
		}
	}

	private final DebugSession session;
	private final DirectMemory direct;

	GuestMemory(DebugSession session) {
		this.session = session;
		direct = new DirectMemory(session);
	}

	/** Reads bytes; never fails for memory that is not there. Big reads are done in pages, or past GDB where that is possible. */
	public CompletableFuture<Bytes> read(long address, int length) {
		if (length > PAGE) {
			return direct.read(address, length).thenCompose(read -> read.isPresent() ? CompletableFuture.completedFuture(read.get()) : paged(address, length));
		}
		return paged(address, length);
	}

	/**
	 * Reads bytes by their physical addresses, past the guest's page tables. Fails with a sentence where the stub cannot; QEMU's can.
	 */
	public CompletableFuture<Bytes> readPhysical(long address, int length) {
		return session.run().whileStopped(() -> physical(true).thenCompose(on -> paged(address, length).whenComplete((read, failure) -> physical(false))));
	}

	/** Writes bytes by their physical addresses. */
	public CompletableFuture<Void> writePhysical(long address, byte[] bytes) {
		return session.run().whileStopped(
				() -> physical(true).thenCompose(on -> session.gdb().send(new Memory.Write(address, bytes)).whenComplete((done, failure) -> physical(false))));
	}

	private CompletableFuture<Void> physical(boolean on) {
		return session.gdb().send(new Console("maintenance packet Qqemu.PhyMemMode:" + (on ? 1 : 0))).thenAccept(said -> {
			if (!said.contains("\"OK\"")) {
				throw new IllegalStateException("The stub does not read physical addresses: use virtual ones.");
			}
		});
	}

	/** Writes bytes. */
	public CompletableFuture<Void> write(long address, byte[] bytes) {
		return session.send(new Memory.Write(address, bytes));
	}

	/** Writes a pattern again and again until so many bytes are written. */
	public CompletableFuture<Void> fill(long address, byte[] pattern, int length) {
		return session.send(new Memory.Fill(address, pattern, length));
	}

	private CompletableFuture<Bytes> paged(long address, int length) {
		var into = new Bytes(address, new byte[length], new BitSet(length));
		return session.run().whileStopped(() -> page(into, 0)).thenApply(done -> into);
	}

	/** One page after the other, so that GDB never holds more than one as text. */
	private CompletableFuture<Void> page(Bytes into, int offset) {
		var length = Math.min(PAGE, into.bytes().length - offset);
		if (length <= 0) {
			return CompletableFuture.completedFuture(null);
		}
		return session.gdb().send(new Memory.Read(into.address() + offset, length)).exceptionally(failure -> List.of()).thenCompose(blocks -> {
			blocks.forEach(block -> take(into, block));
			return page(into, offset + length);
		});
	}

	private static void take(Bytes into, MemoryBlock block) {
		var at = (int) (block.address() - into.address());
		var length = Math.min(block.bytes().length, into.bytes().length - at);
		System.arraycopy(block.bytes(), 0, into.bytes(), at, length);
		into.readable().set(at, at + length);
	}
}
