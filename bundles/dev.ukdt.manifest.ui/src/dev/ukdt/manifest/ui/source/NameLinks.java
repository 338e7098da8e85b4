package dev.ukdt.manifest.ui.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.jface.text.hyperlink.IHyperlinkDetector;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.Trail;
import dev.ukdt.manifest.assist.References;
import dev.ukdt.manifest.tree.Node;
import dev.ukdt.sources.navigation.SymbolJump;
import dev.ukdt.sources.text.Words;

/** Links from a name to where it is declared, and from a file's name to the file. */
final class NameLinks implements IHyperlinkDetector {
	private record Link(Region region, String label, Runnable action) implements IHyperlink {
		@Override
		public IRegion getHyperlinkRegion() {
			return region;
		}

		@Override
		public String getTypeLabel() {
			return null;
		}

		@Override
		public String getHyperlinkText() {
			return label;
		}

		@Override
		public void open() {
			action.run();
		}
	}

	private final SourceEditor editor;

	NameLinks(SourceEditor editor) {
		this.editor = editor;
	}

	@Override
	public IHyperlink[] detectHyperlinks(ITextViewer viewer, IRegion region, boolean several) {
		var manifest = editor.text() == null ? null : editor.text().current().orElse(null);
		if (manifest == null) {
			return null;
		}
		var offset = region.getOffset();
		var links = new ArrayList<IHyperlink>();
		References.at(manifest, offset).filter(name -> !name.declaration().holds(offset)).ifPresent(name -> {
			var used = name.places().stream().filter(place -> place.holds(offset)).findFirst().orElseThrow();
			var declared = name.declaration();
			links.add(link(used, "Open the declaration of " + name.text(), () -> editor.selectAndReveal(declared.start(), declared.end() - declared.start())));
		});
		References.fileAt(manifest, offset).filter(Files::isRegularFile).ifPresent(file -> links.add(link(value(manifest, offset), "Open " + file.getFileName(), () -> open(file))));
		if (links.isEmpty()) {
			symbol(viewer, offset).ifPresent(links::add);
		}
		return links.isEmpty() ? null : links.toArray(IHyperlink[]::new);
	}

	/** A word that may be the name of something in the project's sources, which the language servers know. */
	private static Optional<IHyperlink> symbol(ITextViewer viewer, int offset) {
		var region = Words.at(viewer.getDocument(), offset);
		var name = Words.text(viewer.getDocument(), region);
		return name.isEmpty() || Character.isDigit(name.charAt(0)) ? Optional.empty()
				: Optional.of(new Link(new Region(region.getOffset(), region.getLength()), "Look for " + name + " in the sources", () -> SymbolJump.go(name)));
	}

	private static Node value(Manifest manifest, int offset) {
		return Trail.at(manifest, offset).last().node();
	}

	private static Link link(Node node, String label, Runnable action) {
		return new Link(new Region(node.start(), node.end() - node.start()), label, action);
	}

	private void open(Path file) {
		try {
			IDE.openEditorOnFileStore(editor.getSite().getPage(), EFS.getLocalFileSystem().getStore(file.toUri()));
		} catch (PartInitException e) {
			ILog.of(NameLinks.class).error(file + " cannot be opened: " + e.getMessage(), e);
		}
	}
}
