package dev.ukdt.ui.tests.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ukdt.sources.colour.Palette;
import dev.ukdt.sources.language.Colour;
import dev.ukdt.ui.driver.Screenshot;
import dev.ukdt.ui.driver.Ui;
import dev.ukdt.ui.driver.UiEditor;
import dev.ukdt.ui.driver.Wait;
import dev.ukdt.ui.driver.WorkbenchExtension;

@ExtendWith(WorkbenchExtension.class)
class ColoursTest {
	private static final String GENERIC_EDITOR = "org.eclipse.ui.genericeditor.GenericEditor";

	private SampleProject project;

	@BeforeEach
	void createProject() throws Exception {
		project = SampleProject.of("bare", "hello", "colours");
	}

	@AfterEach
	void deleteProject() throws Exception {
		project.close();
	}

	@Test
	void bareMainIsColouredInTheGenericEditor() throws Exception {
		var editor = project.edit("src/main.c");
		assertEquals(GENERIC_EDITOR, editor.part().getSite().getId());
		assertColour(editor, "const char", Colour.KEYWORD);
		assertColour(editor, "char *arch", Colour.TYPE);
		assertColour(editor, "\"console.h\"", Colour.STRING);
		assertColour(editor, "#include", Colour.DIRECTIVE);
		assertColour(editor, "42", Colour.NUMBER);
		assertColour(editor, "printf", Colour.FUNCTION);
		Screenshot.take("sources-colours-light");
	}

	@Test
	void darkThemeHasColoursOfItsOwn() throws Exception {
		var editor = project.edit("src/main.c");
		var light = colourAt(editor, "42");
		theme("org.eclipse.e4.ui.css.theme.e4_dark");
		try {
			Wait.until("another colour for the same number", () -> !light.equals(rgbAt(text(editor), "42")));
			assertColour(editor, "42", Colour.NUMBER);
			assertNotEquals(light, colourAt(editor, "42"));
			Screenshot.take("sources-colours-dark");
		} finally {
			theme("org.eclipse.e4.ui.css.theme.e4_default");
			Wait.until("the first colour again", () -> light.equals(rgbAt(text(editor), "42")));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "org.eclipse.e4.ui.css.theme.e4_default", "org.eclipse.e4.ui.css.theme.e4_dark" })
	void everyColourCanBeReadOnItsGround(String theme) {
		var editor = project.edit("src/main.c");
		var dark = theme.endsWith("dark");
		theme(theme);
		try {
			Wait.until("the ground of the theme", () -> luminance(text(editor).getBackground().getRGB()) < 0.2 == dark);
			Wait.until("the colours of the theme", () -> luminance(Palette.color(Colour.NUMBER).getRGB()) > 0.3 == dark);
			Ui.run(() -> {
				var ground = luminance(text(editor).getBackground().getRGB());
				for (var colour : Colour.values()) {
					var own = luminance(Palette.color(colour).getRGB());
					var contrast = (Math.max(own, ground) + 0.05) / (Math.min(own, ground) + 0.05);
					assertTrue(contrast >= 4.5, colour + " has a contrast of only " + contrast);
				}
			});
		} finally {
			theme("org.eclipse.e4.ui.css.theme.e4_default");
			Wait.until("the light ground again", () -> luminance(text(editor).getBackground().getRGB()) > 0.5);
		}
	}

	/** As the Web Content Accessibility Guidelines define it. */
	private static double luminance(RGB rgb) {
		return 0.2126 * linear(rgb.red) + 0.7152 * linear(rgb.green) + 0.0722 * linear(rgb.blue);
	}

	private static double linear(int part) {
		var value = part / 255.0;
		return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
	}

	@Test
	void openedCommentColoursEverythingBehindItUntilItIsClosed() {
		var editor = project.edit("src/main.c");
		editor.setText("/*\n" + "int x;\n".repeat(2000) + "*/ return;\n");
		assertColour(editor, 1500 * 7 + 3, Colour.COMMENT);
		Ui.run(() -> text(editor).replaceTextRange(2, 0, "*/"));
		assertColour(editor, 1500 * 7 + 5, Colour.TYPE);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', value = { "a.ml ~ let x = 1 ~ let", "a.rs ~ fn main() {} ~ fn", "a.go ~ package main ~ package", "a.ts ~ const x = 1 ~ const",
			"a.js ~ const x = 1 ~ const", "a.erl ~ f(X) when X -> ok. ~ when", "a.hs ~ module Main where ~ module", "a.pas ~ begin end. ~ begin",
			"a.click ~ elementclass X {} ~ elementclass", "boot.S ~ \tnop ~ nop", "a.cc ~ class X; ~ class", "a.h ~ struct x; ~ struct" })
	void keywordOfEachLanguageIsNotGrey(String name, String text, String keyword) throws Exception {
		project.write(name, text + "\n");
		assertColour(project.edit(name), keyword, Colour.KEYWORD);
	}

	@Test
	void bracketsAreColouredByTheirDepth() throws Exception {
		project.write("brackets.c", "int a = f(g[h{0}]);\n");
		var editor = project.edit("brackets.c");
		assertColour(editor, "(g", Colour.BRACKET1);
		assertColour(editor, "[h", Colour.BRACKET2);
		assertColour(editor, "{0", Colour.BRACKET3);
		assertColour(editor, "}]", Colour.BRACKET3);
		assertColour(editor, "])", Colour.BRACKET2);
		assertColour(editor, ");", Colour.BRACKET1);
	}

	private static void assertColour(UiEditor editor, String piece, Colour colour) {
		assertColour(editor, editor.getText().indexOf(piece), colour);
	}

	private static void assertColour(UiEditor editor, int offset, Colour colour) {
		Wait.untilValue(() -> colour + " at " + offset + " of " + editor.getTitle() + " instead of " + text(editor).getStyleRangeAtOffset(offset),
				() -> Palette.color(colour).getRGB().equals(rgb(text(editor), offset)) ? Boolean.TRUE : null, Wait.LIMIT);
	}

	private static RGB colourAt(UiEditor editor, String piece) {
		return Ui.call(() -> rgbAt(text(editor), piece));
	}

	private static RGB rgbAt(StyledText text, String piece) {
		return rgb(text, text.getText().indexOf(piece));
	}

	private static RGB rgb(StyledText text, int offset) {
		var style = text.getStyleRangeAtOffset(offset);
		return style == null || style.foreground == null ? null : style.foreground.getRGB();
	}

	private static StyledText text(UiEditor editor) {
		return (StyledText) editor.part().getAdapter(org.eclipse.swt.widgets.Control.class);
	}

	private static void theme(String id) {
		Ui.run(() -> {
			var engine = org.eclipse.ui.PlatformUI.getWorkbench().getService(IThemeEngine.class);
			engine.setTheme(id, false);
		});
	}
}
