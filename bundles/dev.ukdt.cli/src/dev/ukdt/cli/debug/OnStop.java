package dev.ukdt.cli.debug;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.debug.core.DebugException;

import dev.ukdt.cli.UsageException;
import dev.ukdt.debug.model.GuestFrame;
import dev.ukdt.debug.model.GuestVariable;
import dev.ukdt.debug.model.Vcpu;
import dev.ukdt.debug.session.Failures;

/** The commands that are carried out at each stop. */
final class OnStop {
	static final String COMMANDS = "locals, registers [GROUP], bt, memory ADDR LEN, disassemble [COUNT], eval EXPR, step, next, finish, stepi, nexti, continue";
	private static final List<String> ALONE = List.of("locals", "bt", "step", "next", "finish", "stepi", "nexti", "continue");
	private static final int INSTRUCTIONS = 16;

	private final List<String> commands;
	private final StopQueue stops;

	/** @throws UsageException when a command is none of those there are */
	OnStop(String text, StopQueue stops) {
		commands = Arrays.stream(text.split(";")).map(String::strip).filter(command -> !command.isEmpty()).toList();
		this.stops = stops;
		commands.forEach(OnStop::check);
	}

	private static void check(String command) {
		var words = command.split("\\s+");
		var right = switch (words[0]) {
		case "memory" -> words.length == 3 && words[2].matches("\\d{1,8}|0x\\p{XDigit}{1,6}");
		case "eval" -> words.length > 1;
		case "registers" -> true;
		case "disassemble" -> words.length == 1 || words.length == 2 && words[1].matches("\\d{1,5}");
		default -> ALONE.contains(words[0]) && words.length == 1;
		};
		if (!right) {
			throw new UsageException("'" + command + "' is no command for --on-stop; there are " + COMMANDS);
		}
	}

	/** Carries them out one after the other; what fails gives its reason. Ends early when the guest does. */
	Map<String, Object> run(Vcpu stopped) throws InterruptedException {
		var results = new LinkedHashMap<String, Object>();
		var vcpu = stopped;
		for (var command : commands) {
			var key = command;
			for (var again = 2; results.containsKey(key); again++) {
				key = command + " (" + again + ")";
			}
			try {
				results.put(key, run(command, vcpu));
			} catch (DebugException e) {
				results.put(key, new Rows.Failure(e.getStatus().getMessage()));
			}
			if (!vcpu.isSuspended()) {
				break;
			}
		}
		return results;
	}

	private Object run(String command, Vcpu vcpu) throws DebugException, InterruptedException {
		var space = command.indexOf(' ');
		var rest = space < 0 ? "" : command.substring(space + 1).strip();
		var frame = vcpu.getTopStackFrame();
		return switch (space < 0 ? command : command.substring(0, space)) {
		case "bt" -> Rows.frames(vcpu);
		case "locals" -> locals(frame);
		case "registers" -> registers(frame, rest);
		case "memory" -> memory(frame, rest);
		case "disassemble" -> disassemble(frame, rest.isEmpty() ? INSTRUCTIONS : Integer.parseInt(rest));
		case "eval" -> Failures.await(frame.expression(rest).detail());
		case "step" -> moved(vcpu::stepInto);
		case "next" -> moved(vcpu::stepOver);
		case "finish" -> moved(vcpu::stepReturn);
		case "stepi" -> moved(() -> vcpu.stepInstruction(false));
		case "nexti" -> moved(() -> vcpu.stepInstruction(true));
		default -> moved(vcpu::resume);
		};
	}

	private static List<Rows.Variable> locals(GuestFrame frame) throws DebugException {
		var rows = new ArrayList<Rows.Variable>();
		for (var variable : frame.variables()) {
			rows.add(new Rows.Variable(variable.getName(), variable.getReferenceTypeName(), value(variable)));
		}
		return rows;
	}

	/** Structures and arrays with what is in them. */
	private static String value(GuestVariable variable) throws DebugException {
		return variable.getValue().isCompound() ? Failures.await(variable.detail()) : variable.getValue().getValueString();
	}

	private static Map<String, String> registers(GuestFrame frame, String wanted) throws DebugException {
		var values = new LinkedHashMap<String, String>();
		for (var group : frame.registerGroups()) {
			if (wanted.isEmpty() ? group.getName().equals("General") : group.getName().toLowerCase().startsWith(wanted.toLowerCase()) || wanted.equals("all")) {
				for (var register : group.registers()) {
					values.put(register.getName(), register.getValueString());
				}
			}
		}
		return values;
	}

	private static Rows.Memory memory(GuestFrame frame, String rest) throws DebugException {
		var words = rest.split("\\s+");
		var address = frame.getDebugTarget().getExtendedMemoryBlock(words[0], frame).getBigBaseAddress().longValue();
		var read = Failures.await(frame.session().memory().read(address, Integer.decode(words[1])));
		if (read.readable().isEmpty()) {
			throw Failures.of("There is no memory at " + Rows.hex(address) + ".", null);
		}
		var readable = read.readable().nextClearBit(0);
		return new Rows.Memory(Rows.hex(address), readable, HexFormat.of().formatHex(read.bytes(), 0, readable));
	}

	private static List<Rows.Instruction> disassemble(GuestFrame frame, int count) throws DebugException {
		return Failures.await(frame.session().disassembly().from(frame.address(), count)).stream()
				.map(one -> new Rows.Instruction(Rows.hex(one.address()), one.function(), one.offset(), one.opcodes().replace(" ", ""), one.text())).toList();
	}

	private Rows.Moved moved(Runnable run) throws InterruptedException, DebugException {
		return switch (stops.after(run)) {
		case StopQueue.Next.Stop stop -> new Rows.Moved(stop.vcpu().stop().reason().word(), stop.vcpu().stop().text(), Rows.Frame.of(stop.vcpu().getTopStackFrame()));
		case StopQueue.Next.End end -> {
			stops.cancel(); // for the loop
			yield new Rows.Moved("ended", "the guest ended", null);
		}
		case StopQueue.Next.Refused refused -> throw Failures.of(refused.why(), null);
		case StopQueue.Next.Nothing nothing -> new Rows.Moved("timeout", "it did not stop in time", null);
		};
	}
}
