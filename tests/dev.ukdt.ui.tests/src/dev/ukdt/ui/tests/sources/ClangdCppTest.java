package dev.ukdt.ui.tests.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import dev.ukdt.core.resources.WorkspaceTools;
import dev.ukdt.sources.navigation.SourceOpener;
import dev.ukdt.sources.server.ServerDescriptors;
import dev.ukdt.ui.driver.Screenshot;
import dev.ukdt.ui.driver.Ui;
import dev.ukdt.ui.driver.UiBot;
import dev.ukdt.ui.driver.Wait;
import dev.ukdt.ui.driver.WorkbenchExtension;

/** Ways through a project in C++ that is no unikernel, with the real clangd. */
@ExtendWith(WorkbenchExtension.class)
class ClangdCppTest {
	private final UiBot bot = new UiBot();
	private SampleProject project;
	private SourceEditor main;

	@BeforeEach
	void openMain() throws Exception {
		Assumptions.assumeTrue(WorkspaceTools.finder().find(ServerDescriptors.installed().find("clangd").orElseThrow().descriptor().tool()).isPresent(), "clangd is not on this machine");
		project = SampleProject.empty("cpp");
		project.write("compile_flags.txt", "-std=c++17\n-I.\n");
		project.write("shape.hpp", "#pragma once\nstruct Shape {\n\tvirtual int area() = 0;\n};\nint measure(Shape &shape);\n");
		project.write("circle.cpp", "#include \"shape.hpp\"\nstruct Circle : Shape {\n\tint area() override { return 3; }\n};\nint measure(Shape &shape)\n{\n\treturn shape.area();\n}\n");
		project.write("main.cpp", "#include \"shape.hpp\"\n\nint use(Shape &shape)\n{\n\tauto &other = shape;\n\treturn measure(other) + other.area();\n}\n");
		// An answer about it shows that clangd has read it.
		assertNotNull(new SourceEditor(project.edit("circle.cpp")).untilReady().hover("Circ|le"));
		main = new SourceEditor(project.edit("main.cpp")).untilReady();
	}

	@AfterEach
	void deleteProject() throws Exception {
		if (project != null) {
			project.close();
		}
	}

	private void assertSelected(String title, String text) {
		var editor = new SourceEditor(bot.editorByTitle(title));
		Wait.until(text + " selected in " + title, () -> editor.widget().getSelectionText().equals(text));
	}

	@Test
	void declarationIsInTheHeader() {
		main.caret("mea|sure(other)").command("dev.ukdt.sources.declaration");
		assertSelected("shape.hpp", "measure");
	}

	@Test
	void definitionIsInTheOtherSource() {
		main.caret("mea|sure(other)").command("dev.ukdt.sources.definition");
		assertSelected("circle.cpp", "measure");
	}

	@Test
	void implementationOfAVirtualFunctionIsFound() {
		main.caret("other.ar|ea()").command("dev.ukdt.sources.implementation");
		assertSelected("circle.cpp", "area");
	}

	@Test
	void typeOfAVariableIsFound() {
		main.caret("auto &oth|er").command("dev.ukdt.sources.type");
		assertSelected("shape.hpp", "Shape");
	}

	@Test
	void symbolIsOpenedByItsName() throws Exception {
		main.caret("int us|e").command("dev.ukdt.sources.symbol");
		var dialog = bot.shell("Open Symbol");
		dialog.text().setText("Circl");
		Wait.until("Circle", () -> tables(dialog.widget()).flatMap(table -> Stream.of(table.getItems())).map(TableItem::getText).anyMatch(text -> text.startsWith("Circle")));
		Screenshot.take("sources-open-symbol");
		dialog.button("OK").click();
		assertSelected("circle.cpp", "Circle");
	}

	@Test
	void fileOfNoProjectIsServedAsOneOfTheProjectThatLedToIt(@TempDir Path folder) throws Exception {
		var outside = Files.writeString(folder.resolve("outside.hpp"), "struct Outside {\n\tint value;\n};\ninline int read(Outside &outside) { return outside.value; }\n");
		Ui.run(() -> SourceOpener.open(outside, 4));
		var editor = new SourceEditor(bot.editorByTitle("outside.hpp")).untilReady();
		assertEquals(main.open().supervisor(), editor.open().supervisor());
		editor.caret("outside.val|ue").command("dev.ukdt.sources.definition");
		Wait.until("value selected", () -> editor.widget().getSelectionText().equals("value"));
	}

	private static Stream<Table> tables(Composite area) {
		return Stream.of(area.getChildren()).flatMap(child -> child instanceof Table table ? Stream.of(table) : child instanceof Composite inner ? tables(inner) : Stream.empty());
	}
}
