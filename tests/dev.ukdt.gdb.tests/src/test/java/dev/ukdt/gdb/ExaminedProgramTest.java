package dev.ukdt.gdb;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ukdt.gdb.command.BreakInsert;
import dev.ukdt.gdb.command.Disassemble;
import dev.ukdt.gdb.command.Environment;
import dev.ukdt.gdb.command.Files;
import dev.ukdt.gdb.command.Location;
import dev.ukdt.gdb.command.Memory;
import dev.ukdt.gdb.command.Registers;
import dev.ukdt.gdb.command.SourceFiles;
import dev.ukdt.gdb.command.SourceLines;
import dev.ukdt.gdb.command.Stack;
import dev.ukdt.gdb.command.Symbols;
import dev.ukdt.gdb.command.Threads;
import dev.ukdt.gdb.command.ValueFormat;
import dev.ukdt.gdb.command.VariableObjects;
import dev.ukdt.gdb.data.Frame;
import dev.ukdt.gdb.data.Instruction;
import dev.ukdt.gdb.data.Variable;
import dev.ukdt.gdb.data.VariableChange;
import dev.ukdt.gdb.data.VariableObject;
import dev.ukdt.gdb.mi.MiText;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The stack, variables, memory, registers, code and symbols of a program that stands. */
class ExaminedProgramTest extends HostProgramTest {

	@Test
	void readsTheStackAndItsVariables() throws Exception {
		int thread = runTo("twice").thread().orElseThrow();
		List<Frame> frames = session.await(new Stack.Frames(0, 10).in(thread));
		assertEquals(List.of("twice", "main"), frames.stream().map(Frame::function).toList());
		assertEquals(2, session.await(new Stack.Depth(10).in(thread)));
		List<Variable> variables = session.await(new Stack.Variables().in(thread, 1));
		assertEquals(List.of("i", "p", "text"), variables.stream().map(Variable::name).sorted().toList());
		assertTrue(variables.stream().anyMatch(variable -> variable.value().contains("grüß dich")), variables.toString());
		assertEquals("main", session.await(new Stack.Current().in(thread, 1)).function());
		assertEquals("twice", session.await(new Threads.Info(0)).getFirst().frame().orElseThrow().function());
	}

	@Test
	void readsAndChangesVariablesThroughObjects() throws Exception {
		int thread = runTo("twice").thread().orElseThrow();
		VariableObject point = session.await(new VariableObjects.Create("p").in(thread, 1));
		assertEquals("struct point", point.type());
		assertEquals(2, point.childCount());
		VariableObject x = session.await(new VariableObjects.Children(point.name(), 0, 2)).children().getFirst();
		assertEquals("x", x.expression());
		assertEquals("(p).x", session.await(new VariableObjects.PathExpression(x.name())));
		assertEquals("16", session.await(new VariableObjects.Assign(x.name(), "16")));
		assertEquals("0x10", session.await(new VariableObjects.Evaluate(x.name(), ValueFormat.HEXADECIMAL)));
		session.await(new Memory.Evaluate("p.x = 17").in(thread, 1));
		List<VariableChange> changes = session.await(new VariableObjects.Update("*"));
		assertEquals("17", changes.stream().filter(change -> change.name().equals(x.name())).findFirst().orElseThrow().value());
		session.await(new VariableObjects.Delete(point.name()));
	}

	@Test
	void pagesTheChildrenOfAnArray() throws Exception {
		runTo("main");
		VariableObject array = session.await(new VariableObjects.Create("numbers"));
		assertEquals(1000, array.childCount());
		List<VariableObject> page = session.await(new VariableObjects.Children(array.name(), 900, 903)).children();
		assertEquals(List.of("900", "901", "902"), page.stream().map(VariableObject::expression).toList());
	}

	@Test
	void readsAndWritesMemoryAndRegisters() throws Exception {
		int thread = runTo("main").thread().orElseThrow();
		long address = MiText.address(session.await(new Memory.Evaluate("(long) &counter"))).orElseThrow();
		session.await(new Memory.Write(address, new byte[] { 1, 2, 3, 4 }));
		assertArrayEquals(new byte[] { 1, 2, 3, 4 }, session.await(new Memory.Read(address, 4)).getFirst().bytes());
		List<String> names = session.await(new Registers.Names());
		int rip = names.indexOf("rip");
		Map<Integer, String> values = session.await(new Registers.Values(ValueFormat.HEXADECIMAL, List.of(rip)).in(thread, 0));
		assertTrue(values.get(rip).startsWith("0x"), values.toString());
	}

	@Test
	void disassemblesWithSource() throws Exception {
		long pc = runTo("main").frame().orElseThrow().address();
		List<Instruction> plain = session.await(new Disassemble(pc, pc + 16, false));
		assertEquals(pc, plain.getFirst().address());
		List<Instruction> mixed = session.await(new Disassemble(pc, pc + 16, true));
		assertEquals(Program.line("\tstruct point p"), mixed.getFirst().line().orElseThrow());
		assertTrue(mixed.getFirst().file().endsWith("program.c"));
	}

	@Test
	void findsSymbolsAndSources() throws Exception {
		assertEquals("static int twice(int);",
				session.await(new Symbols.Functions("^twice$", false, 0)).getFirst().description());
		assertTrue(session.await(new Symbols.Variables("^counter$", false, 0)).getFirst().fullName().endsWith("program.c"));
		assertEquals("point", session.await(new Symbols.Types("^point$", 0)).getFirst().name().replace("struct ", ""));
		String file = session.await(new SourceFiles()).stream().map(SourceFiles.SourceFile::fullName)
				.filter(name -> name.endsWith("program.c")).findFirst().orElseThrow();
		assertTrue(session.await(new SourceLines(file)).stream()
				.anyMatch(line -> line.line() == Program.line("\tint result")));
	}

	@Test
	void searchesAndFillsMemory() throws Exception {
		runTo("main");
		long numbers = MiText.address(session.await(new Memory.Evaluate("&numbers[0]")).replaceAll(".*(0x[0-9a-f]+).*", "$1")).orElseThrow();
		session.await(new Memory.Fill(numbers, new byte[] { 1, 2 }, 4));
		session.await(new Memory.Write(numbers + 100, new byte[] { 1, 2, 1, 2 }));
		assertEquals(List.of(numbers, numbers + 100), session.await(new Memory.Find(numbers, 4000, new byte[] { 1, 2, 1, 2 }, 10)));
		assertEquals(List.of(numbers), session.await(new Memory.Find(numbers, 4000, new byte[] { 1, 2, 1, 2 }, 1)));
		assertEquals(List.of(), session.await(new Memory.Find(numbers, 4000, new byte[] { -1, -2 }, 10)));
	}

	@Test
	void knowsTheGroupsOfRegistersAndWritesThem() throws Exception {
		int thread = runTo("main").thread().orElseThrow();
		Map<String, List<String>> groups = session.await(new Registers.Groups());
		assertTrue(groups.get("rax").contains("general"), groups.toString());
		assertTrue(groups.get("st0").contains("float"), groups.toString());
		assertTrue(groups.get("xmm0").contains("sse"), groups.toString());
		int rax = session.await(new Registers.Names()).indexOf("rax");
		session.await(new Registers.Write(Map.of(rax, "0x1234")).in(thread, 0));
		assertEquals("0x1234", session.await(new Registers.Values(ValueFormat.HEXADECIMAL, List.of(rax)).in(thread, 0)).get(rax));
	}

	@Test
	void looksForSourcesWhereItIsTold() throws Exception {
		Path built = folder.resolve("a 'b' \"c\" \u00fc $(x)");
		Path moved = java.nio.file.Files.move(built, folder.resolve("moved to \"here\""));
		session.await(new Environment.SubstitutePath(built.toString(), moved.toString()));
		assertEquals(moved.resolve("program.c").toString(), session.await(BreakInsert.at(new Location.Function("main"))).fullName());
		String first = java.nio.file.Files.createDirectory(folder.resolve("first one")).toString();
		assertTrue(session.await(new Environment.SourceFolders(List.of(first, folder.toString()))).startsWith(first + ':' + folder + ':'));
		session.await(new Environment.ChangeFolder(folder.toString()));
		assertEquals(folder.toString(), session.await(new Environment.WorkingFolder()));
	}

	@Test
	void disassemblesAWholeFunctionAndFromALine() throws Exception {
		long main = runTo("main").frame().orElseThrow().address();
		List<Instruction> whole = session.await(new Disassemble.WholeFunction(main, true));
		assertTrue(whole.getFirst().address() < main && whole.getLast().address() > main);
		assertEquals(List.of("twice"), session.await(new Disassemble.FromLine("program.c", Program.line("\tint result"), 3, false)).stream()
				.map(Instruction::function).distinct().toList());
	}
}
