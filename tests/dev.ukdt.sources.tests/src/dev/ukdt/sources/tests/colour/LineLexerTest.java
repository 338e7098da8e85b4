package dev.ukdt.sources.tests.colour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ukdt.sources.colour.LineLexer;
import dev.ukdt.sources.colour.LineState;
import dev.ukdt.sources.colour.Token;
import dev.ukdt.sources.language.Colour;
import dev.ukdt.sources.language.Language;
import dev.ukdt.sources.language.Languages;

class LineLexerTest {
	/** In each line of a language, the text between the middle dots has the colour. */
	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '\0', value = {
			"a.c ~ keyword ~ ·return· x;", "a.c ~ type ~ static ·int· x;", "a.c ~ type ~ ·uint64_t· x;", "a.c ~ string ~ f(·\"a \\\" b\"·);",
			"a.c ~ comment ~ x; ·// y·", "a.c ~ comment ~ x ·/* y */· z", "a.c ~ directive ~ ·#include· <a.h>", "a.c ~ string ~ #include ·<a.h>·",
			"a.c ~ number ~ x = ·0x1FuL·;", "a.c ~ number ~ ·1.5e-3f·", "a.c ~ function ~ ·printf·(x)", "a.c ~ constant ~ x = ·ARCH_NAME·;",
			"a.c ~ string ~ c = ·'\\''·;",
			"a.cpp ~ string ~ x = ·R\"y(a)\" b)y\"·;", "a.cpp ~ number ~ ·1'000'000· + 1", "a.cpp ~ keyword ~ ·constexpr· auto",
			"boot.S ~ function ~ ·_start·: nop", "boot.S ~ keyword ~ \t·movq· %rax, %rbx", "boot.S ~ type ~ \tmovq ·%rax·, %rbx",
			"boot.S ~ directive ~ \t·.globl· x", "boot.S ~ comment ~ \tnop ·# why·", "boot.S ~ number ~ \tmov r0, ·#12·", "boot.S ~ directive ~ ·#include· \"a.h\"",
			"a.ml ~ comment ~ ·(* a (* b *) c *)· let", "a.ml ~ string ~ ·'a'· x", "a.ml ~ type ~ ·'a· list", "a.ml ~ string ~ ·{x|a|}|x}· b", "a.ml ~ keyword ~ ·match· x'",
			"a.ml ~ type ~ ·List'· x",
			"a.rs ~ string ~ ·'x'·", "a.rs ~ parameter ~ &·'a· str", "a.rs ~ string ~ ·r#\"a\" b\"#· c", "a.rs ~ function ~ ·println!·(x)", "a.rs ~ number ~ ·0·..10",
			"a.rs ~ directive ~ ·#[derive(Debug)]·", "a.rs ~ comment ~ ·/* a /* b */ c */· fn",
			"a.go ~ string ~ x := ·`a\\`·", "a.go ~ directive ~ ·//go:build tamago·", "a.go ~ constant ~ x == ·nil·",
			"a.js ~ string ~ x = ·/a\"[/]\\/b/g·;", "a.js ~ keyword ~ ·const· a = b / c / d", "a.ts ~ keyword ~ ·readonly· x", "a.tsx ~ type ~ x: ·Foo·",
			"a.erl ~ directive ~ ·-module·(x).", "a.erl ~ parameter ~ f(·Xs·) ->", "a.erl ~ comment ~ x. ·% y·", "a.erl ~ string ~ ·$\"· + 1",
			"a.hs ~ comment ~ x ·-- y·", "a.hs ~ comment ~ ·{- a {- b -} c -}· x", "a.hs ~ directive ~ ·{-# LANGUAGE X #-}·", "a.hs ~ string ~ ·'x'·", "a.hs ~ keyword ~ ·where· x' = 1",
			"a.pas ~ keyword ~ ·BEGIN· x", "a.pas ~ comment ~ ·{ a }· x", "a.pas ~ directive ~ ·{$mode objfpc}·", "a.pas ~ string ~ ·'it''s'· x", "a.pas ~ number ~ ·$FF· + 1",
			"a.click ~ type ~ in :: ·FromDevice·(0)", "a.click ~ keyword ~ a ·->· b", "a.click ~ comment ~ ·// x·", "a.click ~ number ~ Route(·10.0.0.1/24·)",
			"Makefile ~ function ~ ·all·: x", "Makefile ~ field ~ ·CFLAGS· += -g", "Makefile ~ parameter ~ gcc ·$@· x", "link.ld ~ keyword ~ ·SECTIONS· {", "link.ld ~ type ~ ·.text· : {" })
	void textHasItsColour(String file, String colour, String marked) {
		var text = marked.replace("·", "");
		var start = marked.indexOf('·');
		var expected = new Token(start, marked.lastIndexOf('·') - start - 1, Colour.of(colour.strip()));
		var tokens = lexer(file).lex(text);
		assertTrue(tokens.contains(expected), () -> expected + " in " + tokens);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a.js~b / c / d", "a.rs~a..b", "a.c~x - y", "a.ml~f x' y" })
	void plainTextHasNoStringInIt(String sample) {
		var parts = sample.split("~");
		var tokens = lexer(parts[0]).lex(parts[1]);
		assertTrue(tokens.stream().noneMatch(token -> token.colour() == Colour.STRING), tokens::toString);
	}

	@Test
	void commentGoesOnOverLinesAndEnds() {
		var lexer = lexer("a.c");
		var tokens = new ArrayList<Token>();
		var open = lexer.lex("int x; /* one", LineState.START, tokens);
		assertEquals(Colour.COMMENT, open.span().colour());
		tokens.clear();
		var closed = lexer.lex("two */ return", open, tokens);
		assertEquals(List.of(new Token(0, 6, Colour.COMMENT), new Token(7, 6, Colour.KEYWORD)), tokens);
		assertNull(closed.span());
	}

	@Test
	void unclosedStringEndsWithItsLineUnlessTheLineIsContinued() {
		var lexer = lexer("a.c");
		assertNull(lexer.lex("x = \"open", LineState.START, new ArrayList<>()).span());
		assertEquals(Colour.STRING, lexer.lex("x = \"open \\", LineState.START, new ArrayList<>()).span().colour());
	}

	@Test
	void bracketsAreColouredByTheirDepth() {
		var brackets = lexer("a.c").lex("((()))").stream().map(Token::colour).toList();
		assertEquals(List.of(Colour.BRACKET1, Colour.BRACKET2, Colour.BRACKET3, Colour.BRACKET3, Colour.BRACKET2, Colour.BRACKET1), brackets);
	}

	@Test
	void hugeLineIsLexedInBoundedTime() {
		var tokens = lexer("a.js").lex("x=[" + "1,".repeat(2_000_000) + "]");
		assertTrue(tokens.getLast().end() <= 20_000);
	}

	static LineLexer lexer(String file) {
		return new LineLexer(language(file).lexicon());
	}

	private static Language language(String file) {
		return Languages.installed().ofFile(file.strip()).orElseThrow();
	}
}
