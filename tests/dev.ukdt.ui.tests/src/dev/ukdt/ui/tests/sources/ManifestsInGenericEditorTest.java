package dev.ukdt.ui.tests.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.FileEditorInput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.ukdt.manifest.ui.ManifestEditor;
import dev.ukdt.manifest.ui.markers.ManifestMarkers;
import dev.ukdt.ui.driver.Ui;
import dev.ukdt.ui.driver.UiBot;
import dev.ukdt.ui.driver.Wait;
import dev.ukdt.ui.driver.WorkbenchExtension;

/** Manifests in the generic editor, whose client talks to our language server in this process. */
@ExtendWith(WorkbenchExtension.class)
class ManifestsInGenericEditorTest {
	private static final String GENERIC = "org.eclipse.ui.genericeditor.GenericEditor";
	private static final String UNKNOWN = "unknown key 'tragets', did you mean 'targets'?";

	private SampleProject project;

	@BeforeEach
	void createProject() throws Exception {
		project = SampleProject.empty("generic");
	}

	@AfterEach
	void deleteProject() throws Exception {
		Ui.run(() -> UiBot.page().closeAllEditors(false));
		project.close();
	}

	private static SourceEditor open(IFile file) {
		Ui.run(() -> IDE.openEditor(UiBot.page(), file, GENERIC));
		return SourceEditor.active().untilReady();
	}

	/** Every marker that says something of the manifest, whoever made it. */
	private static List<String> markers(IFile file) throws CoreException {
		return Arrays.stream(file.findMarkers(IMarker.PROBLEM, true, IResource.DEPTH_ZERO)).map(marker -> marker.getAttribute(IMarker.LINE_NUMBER, 0) + " " + marker.getAttribute(IMarker.MESSAGE, "")).toList();
	}

	private static void untilOne(IFile file, String type) {
		Wait.untilValue(() -> {
			try {
				return "one marker of " + type + " instead of " + markers(file);
			} catch (CoreException e) {
				return e.toString();
			}
		}, () -> markers(file).size() == 1 && markers(file).getFirst().startsWith("2 " + UNKNOWN) && file.findMarkers(type, false, IResource.DEPTH_ZERO).length == 1 ? Boolean.TRUE
				: null, Wait.LIMIT);
	}

	@Test
	void serverHelpsAndProblemsAreToldOnce() throws Exception {
		var file = project.write("Kraftfile", "spec: v0.6\ntragets: []\n");
		untilOne(file, ManifestMarkers.TYPE);
		var editor = open(file);
		untilOne(file, "dev.ukdt.sources.problem");
		assertTrue(editor.hover("sp|ec").contains("version of this format"));
		editor.caret("tragets|: []");
		editor.accept(editor.fix("Rename to targets"));
		editor.untilText("\ntargets: []");
		Wait.until("no problem is left in the text as it is written", () -> markers(file).isEmpty());
		editor.replace("targets: []", "na");
		editor.caret("\nna|");
		editor.accept(editor.propose("name"));
		editor.untilText("\nname: ");
	}

	@Test
	void formEditorBesideItShowsEachProblemOnce() throws Exception {
		var file = project.write("Kraftfile", "spec: v0.6\ntragets: []\n");
		open(file);
		untilOne(file, "dev.ukdt.sources.problem");
		var manifest = Ui.call(() -> (ManifestEditor) UiBot.page().openEditor(new FileEditorInput(file), "dev.ukdt.manifest.ui.editor", true,
				IWorkbenchPage.MATCH_INPUT | IWorkbenchPage.MATCH_ID));
		var viewer = Ui.call(() -> (ISourceViewer) manifest.source().getAdapter(ITextOperationTarget.class));
		Wait.until("the problem is shown once", () -> {
			var texts = new ArrayList<String>();
			viewer.getAnnotationModel().getAnnotationIterator().forEachRemaining(annotation -> {
				if (annotation.getText() != null && annotation.getText().contains("tragets")) {
					texts.add(annotation.getText());
				}
			});
			return texts.size() == 1;
		});
		assertEquals(1, markers(file).size());
		Ui.run(() -> UiBot.page().closeAllEditors(false));
		untilOne(file, ManifestMarkers.TYPE);
	}

	@Test
	void clickConfigurationsHaveTheServerToo() throws Exception {
		var editor = open(project.write("a.click", "a :: Queue;\na :: Queue;\n"));
		editor.untilProblem("'a' is declared already");
		assertTrue(editor.hover("a :: Qu|eue").contains("first in and first out"));
	}
}
