package dev.ukdt.ui.tests.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;

import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.source.ISourceViewer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import dev.ukdt.core.build.CompilationDatabase;
import dev.ukdt.core.project.UnikernelProject;
import dev.ukdt.core.resources.ProjectCompilers;
import dev.ukdt.ui.driver.Screenshot;
import dev.ukdt.ui.driver.Ui;
import dev.ukdt.ui.driver.Wait;

/** Writing in C with the real clangd. */
class ClangdTest extends BareInClangd {
	@Test
	void errorAppearsAsTypedAndGoesAgain() throws Exception {
		main.untilNoProblems();
		main.replace("answer = 42", "answer = fortytwo");
		main.untilProblem("fortytwo");
		Wait.until("the name underlined", () -> Stream.of(((ISourceViewer) main.viewer()).getAnnotationModel()).anyMatch(BareInClangd::hasError));
		Screenshot.take("sources-error");
		main.replace("fortytwo", "42");
		main.untilNoProblems();
	}

	@Test
	void completionInsertsAFunctionOfTheLibraryOs() throws Exception {
		main.caret("|return 0;").type("prin");
		var proposal = main.propose("printf(");
		Screenshot.take("sources-completion");
		main.accept(proposal);
		main.untilText("printf(const char");
	}

	@Test
	void hoverTellsTheTypeOfAFunction() throws Exception {
		var hover = main.hover("pr|intf(\"Hello");
		assertTrue(hover.contains("printf") && hover.contains("int"), hover);
	}

	@Test
	void hoverIsShownOverTheText() throws Exception {
		main.caret("pr|intf(\"Hello");
		Ui.run(() -> ((ITextOperationTarget) main.viewer()).doOperation(ISourceViewer.INFORMATION));
		Wait.until("a pop-up about printf", () -> Stream.of(Ui.display().getShells()).filter(shell -> shell.isVisible() && shell != main.widget().getShell())
				.flatMap(shell -> Texts.texts(shell)).anyMatch(text -> text.contains("printf")));
		Screenshot.take("sources-hover");
	}

	@Test
	void renameChangesTheTextAfterAPreview() throws Exception {
		main.caret("int ans|wer").command("dev.ukdt.sources.rename");
		var dialog = bot.shell("Rename answer");
		dialog.text().setText("result");
		dialog.button("Preview >").click();
		Wait.until("preview", () -> Texts.items(Ui.display().getActiveShell()).anyMatch(text -> text.contains("main.c")));
		Screenshot.take("sources-rename");
		dialog.button("OK").click();
		main.untilText("architecture, result)");
		assertTrue(main.text().contains("int result = 42"), main.text());
	}

	@Test
	void formattingMovesTheText() {
		main.replace("int answer = 42;", "int    answer=42  ;");
		main.command("dev.ukdt.sources.format");
		main.untilText("int answer = 42;");
	}

	@Test
	void quickFixMendsAMisspelling() {
		main.replace("architecture, answer", "architecture, anser");
		main.untilProblem("anser");
		main.caret("ans|er)");
		main.accept(main.fix("change 'anser' to 'answer'"));
		main.untilText("architecture, answer");
		main.untilNoProblems();
	}

	@Test
	void serverFollowsTheProjectToAnotherArchitecture() throws Exception {
		var directory = project.project().getLocation().toPath();
		var x86 = UnikernelProject.read(directory);
		var arm = x86.withArchitecture("arm");
		Assumptions.assumeTrue(ProjectCompilers.of(directory).stream().anyMatch(path -> path.endsWith("arm-none-eabi-gcc")), "there is no compiler for Cortex-M here");
		try {
			project.write(UnikernelProject.DESCRIPTOR, arm.descriptor());
			project.project().build(IncrementalProjectBuilder.FULL_BUILD, null);
			assertEquals(directory.resolve("build/arm/compile_commands.json"), CompilationDatabase.find(directory).orElseThrow());
			Wait.until("a server with the other commands", () -> main.open().supervisor().session().filter(session -> session.description().contains("/build/arm")).isPresent());
			main.untilReady().untilNoProblems();
			assertTrue(main.hover("ARCH|_NAME").contains("\"arm\""), main.hover("ARCH|_NAME"));
		} finally {
			project.write(UnikernelProject.DESCRIPTOR, x86.descriptor());
			project.project().build(IncrementalProjectBuilder.FULL_BUILD, null);
		}
		Wait.until("a server with the first commands", () -> main.open().supervisor().session().filter(session -> session.description().contains("/build/x86_64")).isPresent());
	}
}
