package dev.ukdt.gdb.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommandLinesTest {

	@Test
	void quotesWhatGdbWouldSplit() {
		assertEquals("-break-insert -t -h -c \"n == \\\"a b\\\"\" -i 3 --source \"/tmp/a b/\u00e4.c\" --line 7",
				BreakInsert.at(new Location.Line("/tmp/a b/ä.c", 7)).hardware().forOneStop().onlyIf("n == \"a b\"").ignoring(3)
						.line());
		assertEquals("-data-evaluate-expression \"a\\nb\"", new Memory.Evaluate("a\nb").line());
		assertEquals("-var-create - * \"\"", new VariableObjects.Create("").line());
	}

	@Test
	void writesTheThreadAndFrameFirst() {
		assertEquals("-stack-list-variables --thread 2 --frame 1 --simple-values", new Stack.Variables().in(2, 1).line());
		assertEquals("-stack-list-frames --thread 2 0 9", new Stack.Frames(0, 9).in(2).line());
	}

	@Test
	void writesAddressesWithoutSign() {
		assertEquals("-break-insert *0xffffffff80001000", BreakInsert.at(new Location.Address(0xffffffff80001000L)).line());
		assertEquals("-data-read-memory-bytes 0xffffffffffffffff 1", new Memory.Read(-1, 1).line());
	}

	@Test
	void writesReverseExecutionAsAnOption() {
		assertEquals("-exec-step --reverse", new Exec.Step(true).line());
		assertEquals("-exec-step", new Exec.Step(false).line());
	}

	@Test
	void refusesASecondLineWhereGdbTakesTheTextAsItIs() {
		assertThrows(IllegalArgumentException.class, () -> new Setting.Set("args", "a\n-gdb-exit").line());
	}

	@Test
	void writesMonitorCommandsAsOneArgument() {
		assertEquals("-interpreter-exec console \"monitor info status\"", Console.monitor("info status").line());
		assertEquals("-break-commands 1 silent \"print x\"", new Breakpoints.Commands("1", List.of("silent", "print x")).line());
	}
}
