package dev.ukdt.sources.colour;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;

import dev.ukdt.sources.language.Colour;
import dev.ukdt.sources.language.Lexicon;

/** The colours of one document in one viewer: which lines still need theirs, and giving them. In the UI thread. */
final class DocumentColouring implements IDocumentListener {
	/** As many lines are coloured at once, before the UI thread gets its turn. */
	private static final int PIECE = 250;

	private final ITextViewer viewer;
	private final IDocument document;
	private final LineStates states;
	/** Lines from the first up to before the second lack their colours. */
	private int dirtyFrom;
	private int dirtyTo;
	private boolean scheduled;
	private boolean closed;
	private int editLine = -1;
	private int editRemoved;
	private DocumentEvent edit;

	DocumentColouring(ITextViewer viewer, IDocument document, Lexicon lexicon) {
		this.viewer = viewer;
		this.document = document;
		states = new LineStates(new LineLexer(lexicon));
		document.addDocumentListener(this);
	}

	void close() {
		closed = true;
		document.removeDocumentListener(this);
	}

	@Override
	public void documentAboutToBeChanged(DocumentEvent event) {
		try {
			editLine = document.getLineOfOffset(event.getOffset());
			editRemoved = document.getLineOfOffset(event.getOffset() + event.getLength()) - editLine;
			edit = event;
		} catch (BadLocationException e) {
			throw new IllegalStateException(e);
		}
	}

	@Override
	public void documentChanged(DocumentEvent event) {
		takeEdit();
	}

	/** The viewer shows the edit. It may learn of it before this does or after. */
	void edited() {
		takeEdit();
		colourSome();
	}

	private void takeEdit() {
		if (edit == null) {
			return;
		}
		var added = document.computeNumberOfLines(edit.getText() == null ? "" : edit.getText());
		edit = null;
		shiftDirty(editLine, editRemoved, added);
		if (editLine > states.known()) {
			return;
		}
		states.replaced(editLine, editRemoved, added);
		var end = states.relex(editLine, added + 1, editLine + added + PIECE, this::line);
		dirty(editLine, states.known() < document.getNumberOfLines() && end >= states.known() ? document.getNumberOfLines() : end);
	}

	private void shiftDirty(int line, int removed, int added) {
		if (dirtyTo > line + removed) {
			dirtyTo += added - removed;
		}
		if (dirtyFrom > line + removed) {
			dirtyFrom += added - removed;
		}
	}

	private void dirty(int from, int to) {
		var none = dirtyFrom >= dirtyTo;
		dirtyFrom = none ? from : Math.min(dirtyFrom, from);
		dirtyTo = none ? to : Math.max(dirtyTo, to);
	}

	void colourAll() {
		dirty(0, document.getNumberOfLines());
		var top = Math.max(0, viewer.getTopIndex());
		var bottom = Math.min(document.getNumberOfLines(), viewer.getBottomIndex() + 1);
		if (top >= PIECE) {
			states.lexTo(bottom, this::line);
			colour(top, Math.min(bottom, top + PIECE));
		}
		colourSome();
	}

	private void colourSome() {
		var to = Math.min(Math.min(dirtyTo, document.getNumberOfLines()), dirtyFrom + PIECE);
		if (dirtyFrom < to) {
			states.lexTo(to - 1, this::line);
			colour(dirtyFrom, to);
			dirtyFrom = to;
		}
		if (dirtyFrom < Math.min(dirtyTo, document.getNumberOfLines()) && !scheduled) {
			scheduled = true;
			viewer.getTextWidget().getDisplay().asyncExec(() -> {
				scheduled = false;
				if (!closed && viewer.getTextWidget() != null && !viewer.getTextWidget().isDisposed()) {
					colourSome();
				}
			});
		}
	}

	private void colour(int from, int to) {
		try {
			var start = document.getLineOffset(from);
			var last = document.getLineInformation(to - 1);
			var presentation = new TextPresentation(new Region(start, last.getOffset() + last.getLength() - start), (to - from) * 8);
			for (var line = from; line < to; line++) {
				var offset = document.getLineOffset(line);
				for (var token : states.tokens(line, this::line)) {
					var style = new StyleRange(offset + token.offset(), token.length(), Palette.color(token.colour()), null);
					style.fontStyle = token.colour() == Colour.KEYWORD ? SWT.BOLD : SWT.NORMAL;
					presentation.addStyleRange(style);
				}
			}
			viewer.changeTextPresentation(presentation, false);
		} catch (BadLocationException e) {
			throw new IllegalStateException(e);
		}
	}

	private String line(int number) {
		try {
			if (number >= document.getNumberOfLines()) {
				return null;
			}
			var region = document.getLineInformation(number);
			return document.get(region.getOffset(), region.getLength());
		} catch (BadLocationException e) {
			throw new IllegalStateException(e);
		}
	}
}
