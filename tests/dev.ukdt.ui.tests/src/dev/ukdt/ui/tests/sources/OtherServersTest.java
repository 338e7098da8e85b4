package dev.ukdt.ui.tests.sources;

import static org.junit.jupiter.api.Assertions.assertTrue;

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

	@Test
	void goplsServesAGoProject() throws Exception {
		assumeInstalled("gopls");
		project = SampleProject.empty("gopls");
		project.write("go.mod", "module example.org/guest\n\ngo 1.20\n");
		project.write("greet.go", "package main\n\n// greet makes a greeting.\nfunc greet(name string) string {\n\treturn \"hello \" + name\n}\n");
		project.write("main.go", "package main\n\nfunc main() {\n\tprintln(greet(\"guest\"))\n}\n");
		var main = new SourceEditor(project.edit("main.go")).untilReady();
		assertTrue(main.hover("gre|et(\"guest").contains("greet makes a greeting"), main::log);
		main.replace("\"guest\"", "42");
		main.untilProblem("42");
		main.replace("42", "\"guest\"");
		main.untilNoProblems();
		main.caret("|println").type("gre");
		main.accept(main.propose("greet"));
		main.untilText("greet(");
		main.replace(main.text(), "package main\n\nfunc main() {\n\tprintln(greet(\"guest\"))\n}\n");
		main.caret("gre|et(\"guest").command("org.eclipse.ui.edit.text.open.hyperlink");
		new UiBot().editorByTitle("greet.go");
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
		index.replace("greet('guest');", "greet('guest'");
		index.untilProblem("')' expected");
		index.replace("greet('guest'", "greet('guest');");
		index.untilProblemGone("')' expected");
		assertTrue(index.hover("gre|et('guest").contains("Makes a greeting"), index::log);
		index.caret("gre|et('guest").command("org.eclipse.ui.edit.text.open.hyperlink");
		new UiBot().editorByTitle("greet.js");
	}
}
