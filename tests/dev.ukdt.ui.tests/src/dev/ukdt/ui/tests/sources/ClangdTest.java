package dev.ukdt.ui.tests.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;

import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.ukdt.core.build.CompilationDatabase;
import dev.ukdt.core.project.UnikernelProject;
import dev.ukdt.core.resources.ProjectCompilers;
import dev.ukdt.core.resources.WorkspaceTools;
import dev.ukdt.sources.calls.CallHierarchy;
import dev.ukdt.sources.colour.Palette;
import dev.ukdt.sources.language.Colour;
import dev.ukdt.sources.server.ServerDescriptors;
import dev.ukdt.ui.driver.Screenshot;
import dev.ukdt.ui.driver.Ui;
import dev.ukdt.ui.driver.UiBot;
import dev.ukdt.ui.driver.Wait;
import dev.ukdt.ui.driver.WorkbenchExtension;

/** The real clangd on a project of the bare family. */
@ExtendWith(WorkbenchExtension.class)
class ClangdTest {
	private static SampleProject project;
	private static String original;

	private final UiBot bot = new UiBot();
	private SourceEditor main;

	@BeforeAll
	static void buildProject() throws Exception {
		Assumptions.assumeTrue(WorkspaceTools.finder().find(ServerDescriptors.installed().find("clangd").orElseThrow().descriptor().tool()).isPresent(), "clangd is not on this machine");
		project = SampleProject.of("bare", "hello", "clangd");
		project.project().build(IncrementalProjectBuilder.FULL_BUILD, null);
		original = project.project().getFile("src/main.c").readString();
	}

	@AfterAll
	static void deleteProject() throws Exception {
		if (project != null) {
			project.close();
		}
	}

	@BeforeEach
	void openMain() throws Exception {
		project.write("src/main.c", original);
		main = new SourceEditor(project.edit("src/main.c")).untilReady();
	}

	@AfterEach
	void revert() {
		Ui.run(() -> UiBot.page().closeAllEditors(false));
	}

	@Test
	void errorAppearsAsTypedAndGoesAgain() throws Exception {
		main.untilNoProblems();
		main.replace("answer = 42", "answer = fortytwo");
		main.untilProblem("fortytwo");
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
				.flatMap(shell -> texts(shell)).anyMatch(text -> text.contains("printf")));
		Screenshot.take("sources-hover");
	}

	@Test
	void definitionIsFoundInAnotherFile() {
		main.caret("pr|intf(\"Hello").command("org.eclipse.ui.edit.text.open.hyperlink");
		var target = new SourceEditor(bot.editorByTitle("print.c"));
		Wait.until("printf selected", () -> target.widget().getSelectionText().equals("printf"));
	}

	@Test
	void includedFileIsALink() {
		Wait.until("links", () -> main.open().can(able -> able.getDocumentLinkProvider() != null));
		main.caret("\"cons|ole.h\"").command("org.eclipse.ui.edit.text.open.hyperlink");
		bot.editorByTitle("console.h");
	}

	@Test
	void referencesAreListedInTheSearchView() throws Exception {
		main.caret("pr|intf(\"Hello").command("org.eclipse.ui.genericeditor.findReferences");
		var view = bot.openedViewById("org.eclipse.search.ui.views.SearchView");
		Wait.untilValue("main.c and print.c among the found", () -> {
			var trees = view.part().getSite().getShell();
			var texts = items(trees).toList();
			return texts.stream().anyMatch(text -> text.startsWith("main.c")) && texts.stream().anyMatch(text -> text.startsWith("print.c")) ? Boolean.TRUE : null;
		});
		Screenshot.take("sources-references");
	}

	@Test
	void outlineShowsTheFunctions() {
		bot.viewById("org.eclipse.ui.views.ContentOutline");
		main.editor().show();
		Wait.untilValue("main in the outline", () -> items(UiBot.page().findView("org.eclipse.ui.views.ContentOutline").getSite().getShell()).anyMatch(text -> text.startsWith("main :")) ? Boolean.TRUE : null);
	}

	@Test
	void renameChangesTheTextAfterAPreview() throws Exception {
		main.caret("int ans|wer").command("dev.ukdt.sources.rename");
		var dialog = bot.shell("Rename answer");
		dialog.text().setText("result");
		dialog.button("Preview >").click();
		Wait.until("preview", () -> items(Ui.display().getActiveShell()).anyMatch(text -> text.contains("main.c")));
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
	void blocksCanBeFolded() {
		Wait.until("a block", () -> main.viewer() instanceof ProjectionViewer projection && projection.getProjectionAnnotationModel() != null
				&& projection.getProjectionAnnotationModel().getAnnotationIterator().hasNext());
	}

	@Test
	void occurrencesOfTheSymbolAtTheCaretAreMarked() {
		main.caret("int ans|wer");
		Wait.until("two marks", () -> {
			var model = ((ISourceViewer) main.viewer()).getAnnotationModel();
			var count = 0;
			for (var all = model.getAnnotationIterator(); all.hasNext();) {
				count += all.next().getType().startsWith("dev.ukdt.sources.occurrence") ? 1 : 0;
			}
			return count == 2;
		});
	}

	@Test
	void macroIsColouredAsTheServerKnowsIt() {
		main.replace("int answer = 42;", "int answer = unused(architecture);");
		main.replace("int main(void)", "#define unused(x) ((void)(x), 1)\n\nint main(void)");
		var at = main.offset("|unused(architecture)");
		Wait.until("macro colour", () -> {
			var style = main.widget().getStyleRangeAtOffset(at);
			return style != null && Palette.color(Colour.CONSTANT).equals(style.foreground);
		});
	}

	@Test
	void callersOfAFunctionAreShown() throws Exception {
		Assumptions.assumeTrue(Ui.call(() -> main.open().can(CallHierarchy::isAble)), "this clangd has no call hierarchy");
		main.caret("pr|intf(\"Hello").command("dev.ukdt.sources.calls");
		bot.openedViewById("dev.ukdt.sources.calls");
		Wait.until("main among the callers", () -> items(UiBot.page().findView("dev.ukdt.sources.calls").getSite().getShell()).anyMatch(text -> text.startsWith("main - main.c")));
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

	/** The texts of all text areas of a window; in the UI thread. */
	private static Stream<String> texts(Composite root) {
		return Stream.of(root.getChildren()).flatMap(child -> switch (child) {
		case StyledText text -> Stream.of(text.getText());
		case Composite composite -> texts(composite);
		default -> Stream.empty();
		});
	}

	/** The texts of all items of all trees of a shell; in the UI thread. */
	private static Stream<String> items(Composite root) {
		return Stream.of(root.getChildren()).flatMap(child -> switch (child) {
		case Tree tree -> Stream.of(tree.getItems()).flatMap(item -> texts(item));
		case Composite composite -> items(composite);
		default -> Stream.empty();
		});
	}

	private static Stream<String> texts(TreeItem item) {
		return Stream.concat(Stream.of(item.getText()), Stream.of(item.getItems()).flatMap(child -> texts(child)));
	}
}
