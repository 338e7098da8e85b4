package dev.ukdt.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ukdt.core.build.CompilerCall;
import dev.ukdt.core.process.ShellWords;

class CompilerCallTest {
	@TempDir
	Path folder;

	@BeforeEach
	void writeSources() throws IOException {
		Files.createDirectories(folder.resolve("sub"));
		for (var name : List.of("main.c", "a b.c", "sub/x.cpp", "boot.S")) {
			Files.writeString(folder.resolve(name), "");
		}
	}

	private List<List<String>> read(String line) {
		return CompilerCall.read(folder, line).stream().map(CompilerCall::arguments).toList();
	}

	@ParameterizedTest
	@ValueSource(strings = { "gcc -O2 -Iinclude -c main.c -o build/main.o", "[3/17] gcc -O2 -Iinclude -o main.o -c main.c", "+ gcc -O2 -Iinclude main.c", "ccache gcc -O2 -Iinclude -c main.c;",
			"CFLAGS=x gcc -O2 -Iinclude main.c helper.o libx.a -o app", "mkdir -p build && gcc -O2 -Iinclude -c main.c && touch done" })
	void callOfACompilerIsFoundInALineWhateverStandsAround(String line) {
		assertEquals(List.of(List.of("gcc", "-O2", "-Iinclude", "-c", "main.c")), read(line));
	}

	@ParameterizedTest
	@ValueSource(strings = { "x86_64-linux-gnu-gcc-12 -c main.c", "/opt/bin/x86_64-solo5-none-static-cc -c main.c", "clang++-14 -c main.c", "arm-none-eabi-g++ -c main.c", "cc -c main.c" })
	void compilerHasManyNames(String line) {
		assertEquals(1, read(line).size());
	}

	@ParameterizedTest
	@ValueSource(strings = { "gcc: error: main.c: No such file or directory", "  CC      main.c", "echo gcc main.c", "gcc -E main.c", "gcc -c gone.c", "gcc -o app main.o", "x86_64-linux-gnu-gcc-ar rcs main.c" })
	void otherLinesAreNone(String line) {
		assertEquals(List.of(), read(line));
	}

	@Test
	void eachSourceOfACommandIsCompiledByItself() {
		assertEquals(List.of(List.of("gcc", "-DTEXT=\"a b\"", "-c", "main.c"), List.of("gcc", "-DTEXT=\"a b\"", "-c", "a b.c")), read("gcc -DTEXT='\"a b\"' main.c a\\ b.c -o app"));
	}

	@Test
	void namesAreRelativeToWhereTheCommandGoes() {
		var call = CompilerCall.read(folder, "cd sub && c++ -c x.cpp").getFirst();
		assertEquals(folder.resolve("sub/x.cpp"), call.file());
		assertEquals(folder.resolve("sub"), call.directory());
	}

	@Test
	void wordsAreThoseOfAShell() {
		assertEquals(List.of("gcc", "-DTEXT=\"a b\"", "a b.c", "", "c\\d"), ShellWords.split("gcc  -DTEXT=\\\"a\\ b\\\" 'a b.c' \"\" 'c\\d'"));
	}
}
