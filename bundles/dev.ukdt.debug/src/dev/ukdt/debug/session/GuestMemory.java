package dev.ukdt.debug.session;

import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import dev.ukdt.gdb.CommandFailedException;
import dev.ukdt.gdb.command.Memory;
import dev.ukdt.gdb.command.MiCommand;
import dev.ukdt.gdb.data.MemoryBlock;

/** The guest's memory by its virtual addresses, or by its {@link #physical} ones. Methods send and do not wait; a guest that runs is stopped for a moment. */
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

	/** Gets a command to the guest, which is stopped. */
	private interface Sender {
		<R> CompletableFuture<R> send(MiCommand<R> command);
	}

	private final DebugSession session;
	private final DirectMemory direct;
	private final Sender sender;
	private final GuestMemory physical;

	GuestMemory(DebugSession session) {
		this.session = session;
		direct = new DirectMemory(session, "memsave");
		sender = this::plain;
		physical = new GuestMemory(session, new PhysicalMode(session)::send);
	}

	private GuestMemory(DebugSession session, Sender sender) {
		this.session = session;
		direct = new DirectMemory(session, "pmemsave");
		this.sender = sender;
		physical = this;
	}

	/** The same memory past the guest's page tables. All that is asked of it fails with a sentence where the stub cannot do that; QEMU's can. */
	public GuestMemory physical() {
		return physical;
	}

	/** Reads bytes; never fails for memory that is not there. Big reads are done in pages, or past GDB where that is possible. */
	public CompletableFuture<Bytes> read(long address, int length) {
		if (length > PAGE) {
			return direct.read(address, length).thenCompose(read -> read.isPresent() ? CompletableFuture.completedFuture(read.get()) : paged(address, length));
		}
		return paged(address, length);
	}

	/** Writes bytes. */
	public CompletableFuture<Void> write(long address, byte[] bytes) {
		return send(new Memory.Write(address, bytes));
	}

	/** Writes a pattern again and again until so many bytes are written. */
	public CompletableFuture<Void> fill(long address, byte[] pattern, int length) {
		return send(new Memory.Fill(address, pattern, length));
	}

	/** The first places in a piece of memory that have these bytes, at most so many. */
	public CompletableFuture<List<Long>> find(long address, int length, byte[] bytes, int most) {
		return send(new Memory.Find(address, length, bytes, most));
	}

	private <R> CompletableFuture<R> plain(MiCommand<R> command) {
		return session.gdb().send(command);
	}

	private <R> CompletableFuture<R> send(MiCommand<R> command) {
		return session.run().whileStopped(() -> sender.send(command));
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
		return sender.send(new Memory.Read(into.address() + offset, length)).exceptionally(GuestMemory::nothing).thenCompose(blocks -> {
			blocks.forEach(block -> take(into, block));
			return page(into, offset + length);
		});
	}

	/** Memory that is not there is nothing, and any other failure is one. */
	private static List<MemoryBlock> nothing(Throwable failure) {
		if (failure instanceof CommandFailedException || failure.getCause() instanceof CommandFailedException) {
			return List.of();
		}
		throw new CompletionException(failure);
	}

	private static void take(Bytes into, MemoryBlock block) {
		var at = (int) (block.address() - into.address());
		var length = Math.min(block.bytes().length, into.bytes().length - at);
		System.arraycopy(block.bytes(), 0, into.bytes(), at, length);
		into.readable().set(at, at + length);
	}
}
