package dev.ukdt.ui.tests.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.text.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

import dev.ukdt.sources.Sources;
import dev.ukdt.sources.client.LanguageServers;
import dev.ukdt.sources.colour.Palette;
import dev.ukdt.sources.hover.ServerHover;
import dev.ukdt.sources.language.Colour;
import dev.ukdt.sources.mockserver.MockScript;
import dev.ukdt.sources.mockserver.MockTransport;
import dev.ukdt.ui.driver.Ui;
import dev.ukdt.ui.driver.Wait;

/** Where LSP4E is installed, here by an empty bundle of its name, our client leaves the editors to it. */
class OtherClientTest extends MockedEditor {
	private Bundle lsp4e;

	@BeforeEach
	void install() throws Exception {
		var manifest = new Manifest();
		manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
		manifest.getMainAttributes().putValue("Bundle-ManifestVersion", "2");
		manifest.getMainAttributes().putValue("Bundle-SymbolicName", "org.eclipse.lsp4e");
		var bytes = new ByteArrayOutputStream();
		new JarOutputStream(bytes, manifest).close();
		lsp4e = FrameworkUtil.getBundle(Platform.class).getBundleContext().installBundle("test:lsp4e", new ByteArrayInputStream(bytes.toByteArray()));
		lsp4e.start();
	}

	@AfterEach
	void uninstall() throws Exception {
		lsp4e.uninstall();
	}

	@Test
	void editorsAreLeftToLsp4eAndKeepTheirColours() {
		MockTransport.play(MockScript.friendly());
		assertTrue(LanguageServers.othersServe());
		var editor = edit();
		Wait.until("the colour of a keyword", () -> {
			var style = editor.widget().getStyleRangeAtOffset(0);
			return style != null && Palette.color(Colour.KEYWORD).equals(style.foreground);
		});
		assertTrue(Ui.call(() -> Sources.servers().find(editor.document())).isEmpty());
		assertEquals(List.of(), MockTransport.started());
		assertEquals(null, new ServerHover().getHoverInfo(editor.viewer(), new Region(0, 5)));
	}
}
