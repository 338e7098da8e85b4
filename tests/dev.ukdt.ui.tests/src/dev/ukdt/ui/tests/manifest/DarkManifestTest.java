package dev.ukdt.ui.tests.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.ukdt.ui.driver.Screenshot;
import dev.ukdt.ui.driver.Ui;
import dev.ukdt.ui.driver.UiBot;
import dev.ukdt.ui.driver.Wait;
import dev.ukdt.ui.driver.WorkbenchExtension;
import dev.ukdt.ui.tests.Contrast;

/** Both pages of the manifest editor can be read in the dark theme. */
@ExtendWith(WorkbenchExtension.class)
class DarkManifestTest {
	private static final String TEXT = """
			# what it is made of
			spec: v0.6
			name: web
			unikraft: stable
			outdrr: build
			targets:
			- plat: qemu
			  arch: x86_64
			libraries:
			  musl: "stable"
			labels:
			  cooldown: 1000
			  stateful: true
			""";

	@BeforeEach
	void turnDark() {
		theme("org.eclipse.e4.ui.css.theme.e4_dark");
	}

	@AfterEach
	void turnLight() throws CoreException {
		Ui.run(() -> UiBot.page().closeAllEditors(false));
		theme("org.eclipse.e4.ui.css.theme.e4_default");
		OpenManifest.deleteProject();
	}

	private static void theme(String id) {
		Ui.run(() -> PlatformUI.getWorkbench().getService(IThemeEngine.class).setTheme(id, false));
	}

	@Test
	void formCanBeRead() throws Exception {
		var open = OpenManifest.open("dark/Kraftfile", TEXT);
		open.untilField("name", "web");
		Screenshot.take("manifest-dark-form");
		var page = Ui.call(() -> (Composite) open.editor().getActivePageInstance().getPartControl());
		assertEquals(List.of(), Ui.call(() -> unreadable(page, new ArrayList<>())));
	}

	private static List<String> unreadable(Composite parent, List<String> found) {
		for (var control : parent.getChildren()) {
			var shown = control instanceof Text || control instanceof Combo || control instanceof Table || control instanceof Hyperlink || control instanceof Label label && !label.getText().isEmpty();
			if (control.isVisible() && control.isEnabled() && shown && Contrast.of(control.getForeground(), control.getBackground()) < Contrast.ENOUGH) {
				found.add(name(control) + ": " + control.getForeground() + " on " + control.getBackground());
			}
			if (control instanceof Composite composite) {
				unreadable(composite, found);
			}
		}
		return found;
	}

	private static String name(Control control) {
		return control + " " + control.getData("ukdt.path");
	}

	@Test
	void coloursFollowAThemeThatChangesWhileTheFileIsOpen() throws Exception {
		var open = OpenManifest.open("dark/Kraftfile", TEXT);
		Ui.run(() -> open.editor().showSource());
		var widget = Ui.call(() -> open.viewer().getTextWidget());
		var comment = TEXT.indexOf("what");
		Wait.until("the comment is coloured", () -> colourAt(widget, comment) != null);
		var dark = Ui.call(() -> colourAt(widget, comment));
		theme("org.eclipse.e4.ui.css.theme.e4_default");
		Wait.until("another colour", () -> colourAt(widget, comment) != null && !dark.equals(colourAt(widget, comment)));
	}

	private static Color colourAt(StyledText widget, int offset) {
		var style = widget.getStyleRangeAtOffset(offset);
		return style == null ? null : style.foreground;
	}

	@Test
	void sourceCanBeRead() throws Exception {
		var open = OpenManifest.open("dark/Kraftfile", TEXT);
		Ui.run(() -> open.editor().showSource());
		var widget = Ui.call(() -> open.viewer().getTextWidget());
		Wait.until("the text is coloured", () -> Arrays.stream(widget.getStyleRanges()).filter(range -> range.foreground != null).map(range -> range.foreground).distinct().count() >= 4);
		Screenshot.take("manifest-dark-source");
		var dim = Ui.call(() -> Arrays.stream(widget.getStyleRanges()).filter(range -> range.foreground != null && Contrast.of(range.foreground, widget.getBackground()) < Contrast.ENOUGH)
				.map(range -> widget.getTextRange(range.start, range.length) + " in " + range.foreground + " on " + widget.getBackground()).toList());
		assertEquals(List.of(), dim);
		assertTrue(Ui.call(() -> Contrast.of(widget.getForeground(), widget.getBackground())) >= Contrast.ENOUGH);
	}
}
