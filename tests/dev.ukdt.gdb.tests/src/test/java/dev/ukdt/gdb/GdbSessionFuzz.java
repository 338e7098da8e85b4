package dev.ukdt.gdb;

import dev.ukdt.gdb.command.BreakInsert;
import dev.ukdt.gdb.command.Breakpoints;
import dev.ukdt.gdb.command.Catch;
import dev.ukdt.gdb.command.Complete;
import dev.ukdt.gdb.command.Console;
import dev.ukdt.gdb.command.CurrentSource;
import dev.ukdt.gdb.command.Disassemble;
import dev.ukdt.gdb.command.Dprintf;
import dev.ukdt.gdb.command.Environment;
import dev.ukdt.gdb.command.Exec;
import dev.ukdt.gdb.command.Features;
import dev.ukdt.gdb.command.Files;
import dev.ukdt.gdb.command.Location;
import dev.ukdt.gdb.command.Memory;
import dev.ukdt.gdb.command.MiCommand;
import dev.ukdt.gdb.command.Registers;
import dev.ukdt.gdb.command.Setting;
import dev.ukdt.gdb.command.SourceFiles;
import dev.ukdt.gdb.command.SourceLines;
import dev.ukdt.gdb.command.Stack;
import dev.ukdt.gdb.command.Symbols;
import dev.ukdt.gdb.command.Threads;
import dev.ukdt.gdb.command.Trace;
import dev.ukdt.gdb.command.ValueFormat;
import dev.ukdt.gdb.command.VariableObjects;
import dev.ukdt.gdb.command.Watch;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * What the fuzzer calls: a GDB that writes any bytes and then ends. Every command of ours gets its result or a failure that
 * the session names, and the session ends.
 */
public final class GdbSessionFuzz {

	private static final long LIMIT_SECONDS = 10;
	private static final Location MAIN = new Location.Function("main");

	private GdbSessionFuzz() {
	}

	/** One command of each kind; their tokens are their places, from 1. */
	static List<MiCommand<?>> commands() {
		return List.of(BreakInsert.at(MAIN), new Breakpoints.ListAll(), new Breakpoints.Info("1"), new Watch("x", Watch.Access.READ_OR_WRITE),
				new Catch(Catch.Kind.THROW, "", false), new Dprintf(MAIN, "x", List.of()), new Stack.Frames(0, 9), new Stack.Depth(9),
				new Stack.Variables(), new Stack.Current(), new Stack.ArgumentsOf(0, 1), new Threads.Info(0), new Threads.Groups(),
				new VariableObjects.Create("x"), new VariableObjects.Children("v", 0, 9), new VariableObjects.Update("*"),
				new VariableObjects.Editable("v"), new Registers.Names(), new Registers.Values(ValueFormat.RAW, List.of()), new Registers.Changed(),
				new Registers.Groups(), new Memory.Read(0, 1), new Memory.Find(0, 1, new byte[1], 1), new Memory.Evaluate("x"),
				new Disassemble(0, 1, true), new Symbols.Functions("", true, 0), new SourceFiles(), new SourceLines("x"), new CurrentSource(),
				new Files.Libraries(""), new Features.OfGdb(), new Features.HasCommand("x"), new Setting.Show("x"), new Complete("x"),
				new Environment.WorkingFolder(), new Trace.Variables(), new Console("x"), new Exec.Continue(false));
	}

	public static void fuzzerTestOneInput(byte[] input) throws Exception {
		var process = new ScriptedProcess(new ByteArrayInputStream(input));
		var session = new GdbSession(process);
		List<CompletableFuture<?>> sent = new ArrayList<>();
		for (MiCommand<?> command : commands()) {
			sent.add(session.send(command));
		}
		process.begin();
		session.onEnd().get(LIMIT_SECONDS, TimeUnit.SECONDS);
		for (CompletableFuture<?> answer : sent) {
			try {
				answer.get(LIMIT_SECONDS, TimeUnit.SECONDS);
			} catch (ExecutionException e) {
				if (!(e.getCause() instanceof GdbException)) {
					throw e;
				}
			}
		}
	}
}
