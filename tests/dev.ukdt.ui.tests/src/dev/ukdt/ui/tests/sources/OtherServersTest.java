package dev.ukdt.ui.tests.sources;

import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.ukdt.core.resources.ProjectTrust;
import dev.ukdt.core.resources.WorkspaceTools;
import dev.ukdt.sources.client.Supervisor;
import dev.ukdt.sources.server.ServerDescriptors;
import dev.ukdt.ui.driver.UiBot;
import dev.ukdt.ui.driver.Wait;
import dev.ukdt.ui.driver.WorkbenchExtension;

/** The real servers of Go and JavaScript; skipped where they are not installed. */
@ExtendWith(WorkbenchExtension.class)
class OtherServersTest {
	private SampleProject project;

	@AfterEach
	void deleteProject() throws Exception {
		if (project != null) {
			project.close();
		}
	}

	private static void assumeInstalled(String id) {
		var tool = ServerDescriptors.installed().find(id).orElseThrow().descriptor().tool();
		Assumptions.assumeTrue(WorkspaceTools.finder().find(tool).isPresent(), id + " is not on this machine: " + tool.howToGetHere());
	}

	private static void breakAndMend(SourceEditor editor, String right, String wrong, String problem) {
		editor.replace(right, wrong);
		editor.untilProblem(problem);
		editor.replace(wrong, right);
		editor.untilProblemGone(problem);
	}

	/** The editor that a link leads to. */
	private static SourceEditor follow(SourceEditor editor, String marked, String title) {
		editor.caret(marked).command("org.eclipse.ui.edit.text.open.hyperlink");
		return new SourceEditor(new UiBot().editorByTitle(title));
	}

	@Test
	void goplsServesAProjectOfTamaGo() throws Exception {
		assumeInstalled("gopls");
		project = SampleProject.of("tamago", "goroutines", "gopls");
		project.write("greet.go", "package main\n\n// greet makes a greeting.\nfunc greet(name string) string {\n\treturn \"hello \" + name\n}\n");
		var main = new SourceEditor(project.edit("main.go")).untilReady();
		main.replace("\tvar count atomic.Int32", "\tprintln(greet(\"guest\"))\n\tvar count atomic.Int32");
		main.untilHover("gre|et(\"guest", "greet makes a greeting");
		breakAndMend(main, "\"guest\"", "42", "42");
		main.caret("\t|var count").type("isPr");
		main.accept(main.propose("isPrime"));
		main.untilText("isPrime(");
		main.replace(main.text().substring(main.offset("\t|isPrime("), main.offset("|var count")), "");
		main.caret("gre|et(\"guest").rename("welcome");
		main.untilText("welcome(\"guest\")");
		main.untilHover("welc|ome(\"guest", "welcome makes a greeting");
		Wait.until("the parameter's name before its value", () -> Stream.of(main.widget().getStyleRanges()).anyMatch(style -> style.metrics != null));
		var greet = follow(main, "welc|ome(\"guest", "greet.go");
		greet.untilText("func welcome(name string)");
		Wait.until("welcome selected", () -> greet.widget().getSelectionText().equals("welcome"));
	}

	@Test
	void rustAnalyzerServesARustProject() throws Exception {
		assumeInstalled("rust-analyzer");
		project = SampleProject.empty("rust");
		project.write("Cargo.toml", "[package]\nname = \"guest\"\nversion = \"0.1.0\"\nedition = \"2021\"\n");
		project.write("src/greet.rs", "/// Makes a greeting.\npub fn greet(name: u32) -> u32 {\n    name + 1\n}\n");
		project.write("src/main.rs", "mod greet;\n\nfn main() {\n    let answer = greet::greet(42);\n    std::process::exit(answer as i32);\n}\n");
		ProjectTrust.trust(project.project());
		var main = new SourceEditor(project.edit("src/main.rs")).untilReady();
		breakAndMend(main, "greet(42);", "greet(42;", "R_PAREN");
		main.untilHover("gre|et(42", "Makes a greeting");
		main.caret("gre|et(42").rename("welcome");
		main.untilText("greet::welcome(42)");
		main.untilHover("welc|ome(42", "Makes a greeting");
		follow(main, "welc|ome(42", "greet.rs").untilText("pub fn welcome(name: u32)");
	}

	@Test
	void typescriptServerServesAProjectOfRuntimeJs() throws Exception {
		assumeInstalled("typescript-language-server");
		project = SampleProject.of("runtimejs", "hello", "runtimejs");
		project.write("greet.js", "/** Makes a greeting. */\nfunction greet(name) {\n\treturn 'hello ' + name;\n}\nmodule.exports = { greet };\n");
		var index = new SourceEditor(project.edit("index.js")).untilReady();
		index.replace("console.log", "const { greet } = require('./greet');\n\nconsole.log(greet('guest'));\nconsole.log");
		breakAndMend(index, "greet('guest')", "greet('guest'", "')' expected");
		index.untilHover("gre|et('guest", "Makes a greeting");
		index.caret("|console.log('Hello").type("consol");
		index.accept(index.propose("console"));
		index.untilText("consoleconsole.log");
		index.replace("consoleconsole.log", "console.log");
		var greet = follow(index, "gre|et('guest", "greet.js");
		Wait.until("greet selected", () -> greet.widget().getSelectionText().equals("greet"));
		greet.caret("function gre|et").rename("welcome");
		// What others import keeps its name.
		greet.untilText("function welcome(name)");
		greet.untilText("{ greet: welcome }");
	}

	@Test
	void typescriptServerServesJavaScriptOfATrustedProjectOnly() throws Exception {
		assumeInstalled("typescript-language-server");
		project = SampleProject.empty("typescript");
		project.write("greet.js", "/** Makes a greeting. */\nfunction greet(name) {\n\treturn 'hello ' + name;\n}\nmodule.exports = { greet };\n");
		project.write("index.js", "const { greet } = require('./greet');\n\ngreet('guest');\n");
		project.write("package.json", "{\"name\": \"guest\", \"main\": \"index.js\"}\n");
		var index = new SourceEditor(project.edit("index.js"));
		Wait.until("an untrusted project without its server", () -> index.open().supervisor().state() == Supervisor.State.UNAVAILABLE && index.open().supervisor().problem().contains("Trust Project"));
		ProjectTrust.trust(project.project());
		project.write("README", "trusted now\n");
		index.untilReady();
		breakAndMend(index, "greet('guest');", "greet('guest'", "')' expected");
		index.untilHover("gre|et('guest", "Makes a greeting");
		follow(index, "gre|et('guest", "greet.js");
	}
}
