package dev.ukdt.cdt.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.ukdt.cdt.commands.CompileCommand;

class CompileCommandTest {
	@Test
	void pathsMacrosAndIncludedFilesAreReadInEitherForm() {
		var command = CompileCommand.read(Path.of("/project"), List.of("gcc", "-Ilib/include", "-isystem", "/opt/include", "-DA", "-D", "B=two", "-DC(x)=x", "-UA", "-include", "config.h", "-c", "a.c"));
		assertEquals(List.of(Path.of("/project/lib/include"), Path.of("/opt/include")), command.includes());
		assertEquals(Map.of("B", "two", "C(x)", "x"), command.macros());
		assertEquals(List.of(Path.of("/project/config.h")), command.included());
	}
}
