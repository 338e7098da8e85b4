package dev.ukdt.ui.tests.sources;

import java.util.concurrent.CompletableFuture;

import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.ukdt.sources.mockserver.MockScript;
import dev.ukdt.sources.mockserver.MockServer;
import dev.ukdt.sources.mockserver.MockTransport;
import dev.ukdt.ui.driver.Wait;
import dev.ukdt.ui.driver.WorkbenchExtension;

/** A text whose language server does what a test tells it to. */
@ExtendWith(WorkbenchExtension.class)
abstract class MockedEditor {
	static final String TEXT = "begin one two\nthree\nend\n";

	SampleProject project;

	@BeforeEach
	void createProject() throws Exception {
		project = SampleProject.empty("mock");
		project.write("a.mock", TEXT);
	}

	@AfterEach
	void deleteProject() throws Exception {
		project.close();
		MockTransport.play(MockScript.friendly());
	}

	SourceEditor edit() {
		return new SourceEditor(project.edit("a.mock"));
	}

	static MockServer server(int number) {
		return Wait.untilValue("server " + number, () -> MockTransport.started().size() > number ? MockTransport.started().get(number) : null);
	}

	/** The answer of a server that a change has overtaken. */
	static CompletableFuture<Object> overtaken() {
		return CompletableFuture.failedFuture(new ResponseErrorException(new ResponseError(ResponseErrorCode.ContentModified, "content modified", null)));
	}

	static void untilHeard(MockServer server, String message) {
		Wait.untilValue(() -> message + " among " + server.heard(), () -> server.heard().contains(message) ? Boolean.TRUE : null, Wait.LIMIT);
	}
}
