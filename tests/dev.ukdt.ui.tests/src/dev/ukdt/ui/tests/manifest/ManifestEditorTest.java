package dev.ukdt.ui.tests.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.quickassist.IQuickAssistInvocationContext;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.ISourceViewerExtension3;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.ukdt.manifest.ui.markers.ManifestMarkers;
import dev.ukdt.manifest.ui.source.ProblemAnnotation;
import dev.ukdt.ui.driver.Screenshot;
import dev.ukdt.ui.driver.Ui;
import dev.ukdt.ui.driver.UiBot;
import dev.ukdt.ui.driver.Wait;
import dev.ukdt.ui.driver.WorkbenchExtension;

/** The editor of manifests: form and source of several formats, in step. */
@ExtendWith(WorkbenchExtension.class)
class ManifestEditorTest {
	@AfterEach
	void closeEditors() {
		Ui.run(() -> UiBot.page().closeAllEditors(false));
	}

	@AfterAll
	static void deleteProject() throws CoreException {
		OpenManifest.deleteProject();
	}

	@Test
	void kraftfileFormAndSourceAreInStep() throws Exception {
		var open = OpenManifest.open("kraft/Kraftfile", "spec: v0.6\n# the name\nname: web # shown\nunikraft: stable\ntargets:\n- qemu/x86_64\n");
		open.untilField("name", "web");
		open.type("name", "site");
		open.untilText("spec: v0.6\n# the name\nname: site # shown\nunikraft: stable\ntargets:\n- qemu/x86_64\n");
		open.replace("site", "shop");
		open.untilField("name", "shop");
		Ui.run(() -> ((ITextOperationTarget) open.editor().source().getAdapter(ITextOperationTarget.class)).doOperation(ITextOperationTarget.UNDO));
		Ui.run(() -> ((ITextOperationTarget) open.editor().source().getAdapter(ITextOperationTarget.class)).doOperation(ITextOperationTarget.UNDO));
		open.untilField("name", "web");
		open.untilRows("targets", "qemu/x86_64");
		open.press("targets+");
		open.untilRows("targets", "qemu/x86_64", "new");
		open.untilContains("- qemu/x86_64\n- new");
		open.select("targets", 1);
		open.press("targets-");
		open.untilText("spec: v0.6\n# the name\nname: web # shown\nunikraft: stable\ntargets:\n- qemu/x86_64\n");
		assertTrue(open.editor().isDirty());
		Screenshot.take("manifest-kraftfile-form");
	}

	@Test
	void aFieldIsOfTheKindThatTheFileWrites() throws Exception {
		var open = OpenManifest.open("kinds/Kraftfile", "spec: v0.6\nlabels:\n  a: x\nenv:\n- B=1\ntargets:\n- plat: qemu\n  arch: x86_64\n");
		open.untilRows("labels", "a");
		open.untilRows("env", "B=1");
		var table = open.field("targets", Table.class);
		var columns = Ui.call(() -> Arrays.stream(table.getColumns()).map(TableColumn::getText).toList());
		assertTrue(columns.containsAll(List.of("name", "plat", "arch")) && !columns.contains("platform") && !columns.contains("architecture"), columns::toString);
		open.press("labels+");
		open.untilContains("  a: x\n  name1: value\n");
	}

	@Test
	void opsConfig() throws Exception {
		var open = OpenManifest.open("ops/config.json", "{\n  \"Args\": [\"web\"],\n  \"RunConfig\": { \"CPUs\": 1 }\n}\n");
		open.untilField("RunConfig.CPUs", "1");
		open.type("RunConfig.CPUs", "2");
		open.type("RunConfig.Memory", "256m");
		open.untilText("{\n  \"Args\": [\"web\"],\n  \"RunConfig\": { \"CPUs\": 2, \"Memory\": \"256m\" }\n}\n");
		open.press("Args+");
		open.untilRows("Args", "web", "new");
		open.untilContains("[\"web\", \"new\"]");
	}

	@Test
	void capstanPackage() throws Exception {
		var open = OpenManifest.open("osv/meta/package.yaml", "name: app\ntitle: App\nauthor: me\n");
		open.untilField("title", "App");
		open.type("title", "My app");
		open.untilContains("title: My app\n");
		open.press("require+");
		open.untilText("name: app\ntitle: My app\nauthor: me\nrequire:\n  - new\n");
	}

	@Test
	void solo5Manifest() throws Exception {
		var open = OpenManifest.open("solo5/manifest.json", "{\n  \"type\": \"solo5.manifest\",\n  \"version\": 1,\n  \"devices\": [\n    { \"name\": \"disk\", \"type\": \"BLOCK_BASIC\" }\n  ]\n}\n");
		open.untilRows("devices", "disk");
		open.press("devices+");
		open.untilRows("devices", "disk", "name");
		open.untilContains("{ \"name\": \"disk\", \"type\": \"BLOCK_BASIC\" },\n    { \"name\": \"name\", \"type\": \"BLOCK_BASIC\" }");
	}

	@Test
	void gramineTemplate() throws Exception {
		var open = OpenManifest.open("gramine/app.manifest.template",
				"# an app\nlibos.entrypoint = \"{{ entrypoint }}\"\n\n[sgx]\nenclave_size = \"256M\" # enough\n");
		open.untilField("libos.entrypoint", "{{ entrypoint }}");
		open.type("sgx.enclave_size", "512M");
		open.type("loader.log_level", "debug");
		open.untilText("# an app\nlibos.entrypoint = \"{{ entrypoint }}\"\nloader.log_level = \"debug\"\n\n[sgx]\nenclave_size = \"512M\" # enough\n");
		Screenshot.take("manifest-gramine-form");
	}

	@Test
	void includeOsMachine() throws Exception {
		var open = OpenManifest.open("includeos/vm.json", "{\n  \"image\": \"a.img\"\n}\n");
		open.type("mem", "256");
		open.type("vga", "std");
		open.untilText("{\n  \"image\": \"a.img\",\n  \"mem\": 256,\n  \"vga\": \"std\"\n}\n");
	}

	@Test
	void raspberryPiConfig() throws Exception {
		var open = OpenManifest.open("pi/config.txt", "# mine\ngpu_mem=16\n\n[pi4]\narm_64bit=1\n");
		open.untilField("gpu_mem", "16");
		open.type("enable_uart", "1");
		open.untilText("# mine\ngpu_mem=16\nenable_uart=1\n\n[pi4]\narm_64bit=1\n");
		open.type("gpu_mem", "");
		open.untilText("# mine\nenable_uart=1\n\n[pi4]\narm_64bit=1\n");
	}

	@Test
	void problemsShowWhileTypingAndAreMendedByQuickFix() throws Exception {
		var open = OpenManifest.open("typing/Kraftfile", "spec: v0.6\nname: a\n");
		Ui.run(() -> open.editor().showSource());
		open.replace("name: a", "tragets: []");
		var viewer = Ui.call(() -> (ISourceViewer) open.editor().source().getAdapter(ITextOperationTarget.class));
		Wait.until("the misspelt key is underlined", () -> {
			var texts = new ArrayList<String>();
			viewer.getAnnotationModel().getAnnotationIterator().forEachRemaining(annotation -> texts.add(shown(annotation)));
			return texts.stream().anyMatch(text -> text.contains("did you mean 'targets'"));
		});
		Screenshot.take("manifest-source-problem");
		var proposals = Ui.call(() -> ((ISourceViewerExtension3) viewer).getQuickAssistAssistant().getQuickAssistProcessor().computeQuickAssistProposals(at(viewer, 13)));
		assertEquals("Rename to targets", proposals[0].getDisplayString());
		Ui.run(() -> proposals[0].apply(viewer.getDocument()));
		open.untilText("spec: v0.6\ntargets: []\n");
	}

	private static String shown(Annotation annotation) {
		return annotation instanceof ProblemAnnotation ? annotation.getText() : "";
	}

	private static IQuickAssistInvocationContext at(ISourceViewer viewer, int offset) {
		return new IQuickAssistInvocationContext() {
			@Override
			public int getOffset() {
				return offset;
			}

			@Override
			public int getLength() {
				return 0;
			}

			@Override
			public ISourceViewer getSourceViewer() {
				return viewer;
			}
		};
	}

	@Test
	void contentAssistOpensWithKeysAndValues() throws Exception {
		var open = OpenManifest.open("assist/vm.json", "{\n  \"vga\": \"\"\n}\n");
		Ui.run(() -> {
			open.editor().showSource();
			open.editor().source().selectAndReveal(12, 0);
			((ITextOperationTarget) open.editor().source().getAdapter(ITextOperationTarget.class)).doOperation(ISourceViewer.CONTENTASSIST_PROPOSALS);
		});
		var table = Wait.untilValue("the list of proposals", () -> Arrays.stream(Ui.display().getShells()).filter(shell -> shell.isVisible() && shell.getText().isEmpty())
				.flatMap(shell -> Arrays.stream(shell.getChildren())).filter(child -> child instanceof Table).findFirst().orElse(null));
		Wait.until("the values are proposed", () -> ((Table) table).getItemCount() >= 9);
		Screenshot.take("manifest-content-assist");
	}

	@Test
	void formattingKeepsCommentsAndIsOneUndo() throws Exception {
		var before = "spec:   v0.6\n# what for\ntargets:\n    - plat: qemu # here\n      arch:  x86_64\n";
		var open = OpenManifest.open("format/Kraftfile", before);
		open.caret("spec");
		open.command("dev.ukdt.sources.format");
		open.untilText("spec: v0.6\n# what for\ntargets:\n  - plat: qemu # here\n    arch: x86_64\n");
		Ui.run(() -> ((ITextOperationTarget) open.viewer()).doOperation(ITextOperationTarget.UNDO));
		open.untilText(before);
	}

	@Test
	void aNameIsChangedWhereverItStands() throws Exception {
		var open = OpenManifest.open("rename/fw.nacl", "Iface eth0 { index: 0 }\neth0.input: guard\nFilter::IP guard { accept }\n");
		open.caret("eth0 {");
		open.command("dev.ukdt.sources.rename");
		var dialog = new UiBot().shell("Rename");
		dialog.text().setText("out");
		dialog.button("OK").click();
		open.untilText("Iface out { index: 0 }\nout.input: guard\nFilter::IP guard { accept }\n");
	}

	@Test
	void linksLeadToDeclarationsAndFiles() throws Exception {
		OpenManifest.file("links/Dockerfile", "FROM scratch\n");
		var open = OpenManifest.open("links/Kraftfile", "spec: v0.6\nrootfs: ./Dockerfile\n");
		open.caret("Dockerfile");
		open.command("org.eclipse.ui.edit.text.open.hyperlink");
		Wait.until("the file is open", () -> UiBot.page().getActiveEditor() != null && UiBot.page().getActiveEditor().getTitle().equals("Dockerfile"));
		var second = OpenManifest.open("links/fw.nacl", "Filter::IP guard { accept }\nIface eth0 { index: 0, input: guard }\n");
		second.caret("guard }");
		second.command("org.eclipse.ui.edit.text.open.hyperlink");
		Wait.until("the declaration is selected", () -> second.viewer().getSelectedRange().x == 11);
	}

	@Test
	void aWholeFileIsMigratedAndTakenBackByOneUndo() throws Exception {
		var before = "# mine\nspecification: '0.5'\nname: web\nunikraft: stable\narguments: a # b\n";
		var open = OpenManifest.open("migrate/kraft.yaml", before);
		Ui.run(() -> open.editor().showSource());
		var viewer = open.viewer();
		var proposals = Ui.call(() -> ((ISourceViewerExtension3) viewer).getQuickAssistAssistant().getQuickAssistProcessor().computeQuickAssistProposals(at(viewer, 10)));
		var migration = Arrays.stream(proposals).filter(proposal -> proposal.getDisplayString().equals("Migrate the file to Kraftfile v0.6")).findFirst().orElseThrow();
		Ui.run(() -> migration.apply(viewer.getDocument()));
		open.untilText("# mine\nspec: v0.6\nname: web\nunikraft: stable\ncmd: a # b\n");
		Ui.run(() -> ((ITextOperationTarget) viewer).doOperation(ITextOperationTarget.UNDO));
		open.untilText(before);
	}

	@Test
	void outlineShowsTheKeys() throws Exception {
		var open = OpenManifest.open("outline/Kraftfile", "spec: v0.6\ntargets:\n- name: a\n  plat: qemu\n");
		Ui.run(() -> UiBot.page().showView("org.eclipse.ui.views.ContentOutline"));
		var page = Ui.call(() -> open.editor().getAdapter(IContentOutlinePage.class));
		Wait.until("the outline lists both keys", () -> page.getControl() instanceof Tree tree && tree.getItemCount() == 2
				&& tree.getItem(1).getText().startsWith("targets"));
	}

	@Test
	void closedFilesHaveMarkersWithFixes() throws Exception {
		var file = OpenManifest.file("closed/Kraftfile", "spec: v0.6\nnmae: a\n");
		Wait.until("a marker on the closed file", () -> file.findMarkers(ManifestMarkers.TYPE, true, IResource.DEPTH_ZERO).length == 1);
		var marker = file.findMarkers(ManifestMarkers.TYPE, true, IResource.DEPTH_ZERO)[0];
		assertEquals(2, marker.getAttribute(IMarker.LINE_NUMBER, 0));
		var fixes = Ui.call(() -> IDE.getMarkerHelpRegistry().getResolutions(marker));
		assertEquals("Rename to name", fixes[0].getLabel());
		Ui.run(() -> fixes[0].run(marker));
		Wait.until("the marker goes when the file is mended", () -> file.findMarkers(ManifestMarkers.TYPE, true, IResource.DEPTH_ZERO).length == 0);
		assertEquals("spec: v0.6\nname: a\n", file.readString());
	}

	@Test
	void filesOpenWithTheRightEditorAndIcon() throws Exception {
		for (var name : new String[] { "Kraftfile", "Capstanfile", "default.vcfg", "guest.xl", "hello.lpi", "config.txt", "app.manifest", "usr.manifest", "run.yaml", "vm.json" }) {
			var file = OpenManifest.file("names/" + name, "");
			var editor = Ui.call(() -> IDE.getDefaultEditor(file));
			assertEquals("dev.ukdt.manifest.ui.editor", editor.getId(), name);
			assertTrue(editor.getImageDescriptor().toString().contains("manifest"), () -> name + " " + editor.getImageDescriptor());
		}
	}
}
