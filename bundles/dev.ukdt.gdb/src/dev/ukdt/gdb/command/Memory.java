package dev.ukdt.gdb.command;

import dev.ukdt.gdb.data.MemoryBlock;
import dev.ukdt.gdb.mi.MiText;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** The memory of the target, and expressions. */
public final class Memory {

	private Memory() {
	}

	/** The parts that can be read of so many bytes from an address; an error when none can. */
	public record Read(long address, int length) implements MiCommand<List<MemoryBlock>> {
		@Override
		public Words words() {
			return Words.of("-data-read-memory-bytes", MiText.hex(address), length);
		}

		@Override
		public List<MemoryBlock> result(Reply reply) {
			return reply.results().list("memory").tuples().stream().map(MemoryBlock::of).toList();
		}
	}

	/** Writes bytes. */
	public record Write(long address, byte[] bytes) implements Action {
		@Override
		public Words words() {
			return Words.of("-data-write-memory-bytes", MiText.hex(address), HexFormat.of().formatHex(bytes));
		}
	}

	/** Writes bytes again and again until so many are written. */
	public record Fill(long address, byte[] pattern, int length) implements Action {
		@Override
		public Words words() {
			return Words.of("-data-write-memory-bytes", MiText.hex(address), HexFormat.of().formatHex(pattern), length);
		}
	}

	/**
	 * The addresses at which these bytes lie in a piece of memory, at most so many. GDB searches, and gives up at the first
	 * part that cannot be read.
	 */
	public record Find(long address, long length, byte[] pattern, int limit) implements MiCommand<List<Long>> {
		private static final Pattern FOUND = Pattern.compile("^(0x[0-9a-f]+)", Pattern.MULTILINE);

		@Override
		public Words words() {
			StringBuilder line = new StringBuilder("find /b").append(limit).append(' ').append(MiText.hex(address)).append(", +")
					.append(length);
			for (byte b : pattern) {
				line.append(", ").append(b & 0xff);
			}
			return Console.words(line.toString());
		}

		@Override
		public List<Long> result(Reply reply) {
			return FOUND.matcher(reply.console()).results().map(hit -> MiText.address(hit.group(1)).orElseThrow()).toList();
		}
	}

	/** The value of an expression in the frame that the command is sent in; calls and assignments take effect. */
	public record Evaluate(String expression) implements MiCommand<String> {
		@Override
		public Words words() {
			return Words.of("-data-evaluate-expression", expression);
		}

		@Override
		public String result(Reply reply) {
			return reply.results().text("value");
		}
	}
}
