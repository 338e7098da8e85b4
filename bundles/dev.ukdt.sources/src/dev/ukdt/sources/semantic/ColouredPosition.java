package dev.ukdt.sources.semantic;

import java.util.List;

import org.eclipse.jface.text.Position;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.Color;

import dev.ukdt.sources.language.Colour;

/** A piece of text with what the server says it is. */
public final class ColouredPosition extends Position {
	private final Colour colour;
	private final boolean deprecated;

	public ColouredPosition(int offset, int length, Colour colour, boolean deprecated) {
		super(offset, length);
		this.colour = colour;
		this.deprecated = deprecated;
	}

	public Colour colour() {
		return colour;
	}

	StyleRange style(Color foreground) {
		var style = new StyleRange(offset, length, foreground, null);
		style.strikeout = deprecated;
		style.fontStyle = colour == Colour.KEYWORD ? SWT.BOLD : SWT.NORMAL;
		return style;
	}

	boolean looksLike(ColouredPosition other) {
		return offset == other.offset && length == other.length && colour == other.colour && deprecated == other.deprecated;
	}

	/** The index of the first position that ends behind an offset. */
	static int firstEndingAfter(List<ColouredPosition> positions, int offset) {
		var low = 0;
		var high = positions.size();
		while (low < high) {
			var middle = (low + high) >>> 1;
			if (positions.get(middle).offset + positions.get(middle).length > offset) {
				high = middle;
			} else {
				low = middle + 1;
			}
		}
		return low;
	}
}
