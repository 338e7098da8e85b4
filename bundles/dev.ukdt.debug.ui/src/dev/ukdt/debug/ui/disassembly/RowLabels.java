package dev.ukdt.debug.ui.disassembly;

import org.eclipse.jface.resource.JFaceColors;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.StyledCellLabelProvider;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.Image;

import dev.ukdt.debug.ui.DebugIcon;
import dev.ukdt.debug.ui.presentation.BreakpointImage;
import dev.ukdt.gdb.mi.MiText;

/** Draws rows: marks, address, bytes, instruction. */
final class RowLabels extends StyledCellLabelProvider {
	static final int MARKS = 0;
	static final int ADDRESS = 1;
	static final int BYTES = 2;
	static final int TEXT = 3;

	private final DisassemblyView view;

	RowLabels(DisassemblyView view) {
		this.view = view;
	}

	@Override
	public void update(ViewerCell cell) {
		var row = (Row) cell.getElement();
		cell.setFont(JFaceResources.getTextFont());
		cell.setBackground(view.isCounter(row) ? cell.getControl().getDisplay().getSystemColor(SWT.COLOR_TITLE_BACKGROUND_GRADIENT) : null);
		cell.setImage(null);
		switch (row) {
		case Row.Source source -> update(cell, source);
		case Row.Code code -> update(cell, code);
		}
		super.update(cell);
	}

	private void update(ViewerCell cell, Row.Source source) {
		cell.setStyleRanges(null);
		switch (cell.getColumnIndex()) {
		case MARKS -> {
			cell.setText("");
			cell.setImage(mark(source));
		}
		case TEXT -> {
			var text = source.line() + "  " + (source.text().isEmpty() ? source.file() : source.text().replace("\t", "    "));
			cell.setText(text);
			cell.setStyleRanges(new StyleRange[] { new StyleRange(0, text.length(), JFaceColors.getHyperlinkText(cell.getControl().getDisplay()), null) });
		}
		default -> cell.setText("");
		}
	}

	private void update(ViewerCell cell, Row.Code code) {
		cell.setStyleRanges(null);
		switch (cell.getColumnIndex()) {
		case MARKS -> {
			cell.setText("");
			cell.setImage(view.isCounter(code) ? DebugIcon.COUNTER.image() : mark(code));
		}
		case ADDRESS -> cell.setText(MiText.hex(code.address()));
		case BYTES -> cell.setText(code.instruction().opcodes());
		default -> {
			var text = aligned(code.instruction().text());
			var place = code.place();
			cell.setText(place.isEmpty() ? text : text + "    <" + place + ">");
			if (!place.isEmpty()) {
				cell.setStyleRanges(new StyleRange[] { new StyleRange(text.length(), place.length() + 6, cell.getControl().getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND), null) });
			}
		}
		}
	}

	/** The operands of all instructions below each other. */
	private static String aligned(String text) {
		var parts = text.strip().split("[\\t ]+", 2);
		return parts.length == 1 ? parts[0] : String.format("%-7s %s", parts[0], parts[1].replace("\t", " "));
	}

	private static Image mark(Row row) {
		return BreakpointRows.at(row).map(BreakpointImage::of).orElse(null);
	}
}
