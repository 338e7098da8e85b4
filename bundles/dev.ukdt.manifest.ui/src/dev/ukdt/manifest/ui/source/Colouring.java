package dev.ukdt.manifest.ui.source;

import java.util.function.Supplier;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITypedRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.presentation.IPresentationDamager;
import org.eclipse.jface.text.presentation.IPresentationRepairer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;

import dev.ukdt.manifest.assist.Colours;
import dev.ukdt.manifest.assist.Colours.Colour;

/** Colours a manifest as the language knows it. The colours are those of the source editors, so both themes have them. */
final class Colouring implements IPresentationDamager, IPresentationRepairer {
	/** What the names of the colours begin with in the theme. */
	static final String PREFIX = "dev.ukdt.sources.colour.";
	private final Supplier<ManifestText> text;
	private IDocument document;

	Colouring(Supplier<ManifestText> text) {
		this.text = text;
	}

	@Override
	public void setDocument(IDocument shown) {
		document = shown;
	}

	/** A change may turn all that follows into something else. */
	@Override
	public IRegion getDamageRegion(ITypedRegion partition, DocumentEvent event, boolean partitioningChanged) {
		return new Region(0, document.getLength());
	}

	@Override
	public void createPresentation(TextPresentation presentation, ITypedRegion damage) {
		var manifest = text.get() == null ? null : text.get().current().orElse(null);
		if (manifest == null || manifest.text().length() != document.getLength()) {
			return;
		}
		var end = damage.getOffset() + damage.getLength();
		for (var piece : Colours.of(manifest)) {
			if (piece.start() >= damage.getOffset() && piece.end() <= end) {
				var colour = JFaceResources.getColorRegistry().get(PREFIX + key(piece.colour()));
				var style = new StyleRange(piece.start(), piece.end() - piece.start(), colour, null, piece.colour() == Colour.NAMESPACE ? SWT.BOLD : SWT.NORMAL);
				style.strikeout = piece.colour() == Colour.DEPRECATED;
				presentation.addStyleRange(style);
			}
		}
	}

	private static String key(Colour colour) {
		return switch (colour) {
		case PROPERTY, NAMESPACE, DEPRECATED -> "field";
		case STRING -> "string";
		case NUMBER -> "number";
		case KEYWORD -> "keyword";
		case ENUM -> "constant";
		case COMMENT -> "comment";
		case CLASS -> "type";
		case VARIABLE -> "parameter";
		case MACRO -> "directive";
		case FUNCTION -> "function";
		};
	}
}
