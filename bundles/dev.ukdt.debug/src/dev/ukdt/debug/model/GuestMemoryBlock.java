package dev.ukdt.debug.model;

import java.math.BigInteger;
import java.util.regex.Pattern;

import org.eclipse.debug.core.DebugEvent;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.model.IMemoryBlockExtension;
import org.eclipse.debug.core.model.IMemoryBlockRetrieval;
import org.eclipse.debug.core.model.MemoryByte;

import dev.ukdt.debug.session.Failures;
import dev.ukdt.debug.session.GuestMemory;
import dev.ukdt.gdb.command.Memory;

/** A piece of the guest's memory as the Memory view shows it, open at both ends. Reading blocks. A person names physical addresses by {@link #PHYSICAL}. */
public final class GuestMemoryBlock extends GuestElement implements IMemoryBlockExtension {
	/** What stands before an expression whose value is a physical address. */
	public static final String PHYSICAL = "physical:";
	private static final Pattern NUMBER = Pattern.compile("0x(\\p{XDigit}{1,16})");

	private final String expression;
	private final GuestMemory memory;
	private final long base;
	private final long length;

	GuestMemoryBlock(UnikernelDebugTarget target, String expression, long base, long length) {
		super(target);
		this.expression = expression;
		memory = expression.startsWith(PHYSICAL) ? target.session().memory().physical() : target.session().memory();
		this.base = base;
		this.length = length;
	}

	/** @param context the frame or vCPU in which the expression is evaluated, or anything else for the selected one */
	static GuestMemoryBlock at(UnikernelDebugTarget target, String expression, Object context) throws DebugException {
		var frame = context instanceof GuestFrame given ? given : context instanceof Vcpu vcpu ? vcpu.getTopStackFrame() : null;
		var address = expression.startsWith(PHYSICAL) ? expression.substring(PHYSICAL.length()) : expression;
		var command = new Memory.Evaluate("(unsigned long long) (" + address + ")");
		var format = frame == null ? command : command.in(frame.getThread().id(), frame.level());
		return new GuestMemoryBlock(target, expression, number(Failures.await(target.session().send(format)), expression), 0);
	}

	/** The memory that it is a piece of: the guest's by virtual addresses, or by physical ones. */
	public GuestMemory memory() {
		return memory;
	}

	private static long number(String text, String expression) throws DebugException {
		var hex = NUMBER.matcher(text);
		if (hex.find()) {
			return Long.parseUnsignedLong(hex.group(1), 16);
		}
		try {
			return Long.parseUnsignedLong(text.strip());
		} catch (NumberFormatException e) {
			throw refused("'" + expression + "' is no address: it is " + text + ".");
		}
	}

	@Override
	public String getExpression() {
		return expression.isEmpty() ? "0x" + Long.toHexString(base) : expression;
	}

	@Override
	public BigInteger getBigBaseAddress() {
		return new BigInteger(Long.toUnsignedString(base));
	}

	@Override
	public BigInteger getMemoryBlockStartAddress() {
		return null;
	}

	@Override
	public BigInteger getMemoryBlockEndAddress() {
		return null;
	}

	@Override
	public BigInteger getBigLength() {
		return BigInteger.valueOf(length > 0 ? length : -1);
	}

	@Override
	public int getAddressSize() {
		return 8;
	}

	@Override
	public boolean supportBaseAddressModification() {
		return false;
	}

	@Override
	public boolean supportsChangeManagement() {
		return false;
	}

	@Override
	public void setBaseAddress(BigInteger address) throws DebugException {
		throw refused("Add another memory monitor for another address.");
	}

	@Override
	public MemoryByte[] getBytesFromOffset(BigInteger unitOffset, long addressableUnits) throws DebugException {
		return getBytesFromAddress(getBigBaseAddress().add(unitOffset), addressableUnits);
	}

	@Override
	public MemoryByte[] getBytesFromAddress(BigInteger address, long units) throws DebugException {
		var read = Failures.await(memory.read(address.longValue(), Math.toIntExact(units)));
		var bytes = new MemoryByte[read.bytes().length];
		for (var i = 0; i < bytes.length; i++) {
			var readable = read.readable().get(i);
			bytes[i] = new MemoryByte(read.bytes()[i], (byte) (readable ? MemoryByte.READABLE | MemoryByte.WRITABLE | MemoryByte.ENDIANESS_KNOWN : 0));
		}
		return bytes;
	}

	@Override
	public long getStartAddress() {
		return base;
	}

	@Override
	public long getLength() {
		return length;
	}

	@Override
	public byte[] getBytes() throws DebugException {
		return Failures.await(memory.read(base, Math.toIntExact(Math.max(length, 1)))).bytes();
	}

	@Override
	public boolean supportsValueModification() {
		return getDebugTarget().isLive();
	}

	@Override
	public void setValue(long offset, byte[] bytes) throws DebugException {
		setValue(BigInteger.valueOf(offset), bytes);
	}

	@Override
	public void setValue(BigInteger offset, byte[] bytes) throws DebugException {
		Failures.await(memory.write(base + offset.longValue(), bytes));
		fireChangeEvent(DebugEvent.CONTENT);
	}

	@Override
	public void connect(Object client) {
		// What is shown is read anew at each stop.
	}

	@Override
	public void disconnect(Object client) {
		// Nothing is held.
	}

	@Override
	public Object[] getConnections() {
		return new Object[0];
	}

	@Override
	public void dispose() {
		// Nothing is held.
	}

	@Override
	public IMemoryBlockRetrieval getMemoryBlockRetrieval() {
		return getDebugTarget();
	}

	@Override
	public int getAddressableSize() {
		return 1;
	}
}
