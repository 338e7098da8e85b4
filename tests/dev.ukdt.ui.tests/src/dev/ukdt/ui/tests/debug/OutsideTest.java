package dev.ukdt.ui.tests.debug;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.MarkerAnnotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import dev.ukdt.debug.launch.DebugAttributes;
import dev.ukdt.ui.driver.Screenshot;
import dev.ukdt.ui.driver.Ui;
import dev.ukdt.ui.driver.UiBot;
import dev.ukdt.ui.driver.Wait;
import dev.ukdt.ui.driver.WorkbenchExtension;

/** Sources that lie outside of the workspace, and guests without a project. */
@ExtendWith({ WorkbenchExtension.class, DebugPerspective.class })
class OutsideTest {
	private final UiBot bot = new UiBot();

	@Test
	void breakpointsAreSetAndShownInAFileOutsideOfTheWorkspace(@TempDir Path folder) throws Exception {
		var file = Files.writeString(folder.resolve("outside.c"), "int one;\nint two(void)\n{\n\treturn one;\n}\n");
		Ui.run(() -> IDE.openEditor(UiBot.page(), file.toUri(), "org.eclipse.ui.genericeditor.GenericEditor", true));
		var editor = new SourceEditor(bot.editorByTitle("outside.c"));
		editor.doubleClickRuler(4);
		SourceEditor.untilBreakpoints(4);
		assertTrue(SourceEditor.breakpoint().file().endsWith("outside.c"));
		Wait.until("shown in the ruler", () -> shown(editor) == 1);
		editor.toggleByKey(4);
		SourceEditor.untilBreakpoints();
		Wait.until("shown no more", () -> shown(editor) == 0);
	}

	@Test
	void debuggerTabChoosesWhatIsDebugged() throws Exception {
		bot.menu("Run").click("Debug Configurations...");
		var dialog = bot.shell("Debug Configurations").activate();
		dialog.tree().getTreeItem("Unikernel").doubleClick();
		dialog.cTabItem("Debugger").activate();
		dialog.comboBoxWithLabel("Debug:").setSelection("Attach to a guest that runs already, at its stub");
		var stub = dialog.textWithLabel("Stub:");
		Wait.until("a stub can be named", () -> stub.widget().isEnabled());
		stub.setText("127.0.0.1:1234");
		dialog.textWithLabel("Moved symbols:").setText("/a/kernel.elf = 0x200000");
		Screenshot.take("debug-tab");
		dialog.button("Apply").click();
		var configuration = Wait.untilValue("a configuration", () -> {
			var all = DebugPlugin.getDefault().getLaunchManager().getLaunchConfigurations();
			return all.length == 1 ? all[0] : null;
		});
		dialog.button("Close").click();
		assertTrue(configuration.getAttribute(DebugAttributes.WHAT, "").equals(DebugAttributes.ATTACH_TO));
		assertTrue(configuration.getAttribute(DebugAttributes.STUB, "").equals("127.0.0.1:1234"));
		assertTrue(configuration.getAttribute(DebugAttributes.OFFSETS, Map.of()).equals(Map.of("/a/kernel.elf", "0x200000")));
	}

	private static long shown(SourceEditor editor) {
		var model = editor.part().getDocumentProvider().getAnnotationModel(editor.part().getEditorInput());
		Iterable<Annotation> all = model::getAnnotationIterator;
		return StreamSupport.stream(all.spliterator(), false).filter(MarkerAnnotation.class::isInstance).count();
	}
}
