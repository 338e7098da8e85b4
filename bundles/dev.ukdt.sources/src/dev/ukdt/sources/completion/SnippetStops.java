package dev.ukdt.sources.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.CompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.link.LinkedModeModel;
import org.eclipse.jface.text.link.LinkedPosition;
import org.eclipse.jface.text.link.LinkedPositionGroup;
import org.eclipse.jface.text.link.ProposalPosition;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.texteditor.link.EditorLinkedModeUI;

import dev.ukdt.sources.completion.Snippet.Stop;

/** The places to fill in of a snippet that was inserted: Tab goes from one to the next. In the UI thread. */
final class SnippetStops {
	private final ITextViewer viewer;
	private final IDocument document;
	private final int offset;
	private final Snippet snippet;

	SnippetStops(ITextViewer viewer, IDocument document, int offset, Snippet snippet) {
		this.viewer = viewer;
		this.document = document;
		this.offset = offset;
		this.snippet = snippet;
	}

	/** @return what is to be selected */
	Point select() throws BadLocationException {
		var end = snippet.stops().stream().filter(stop -> stop.number() == 0).findFirst().map(stop -> offset + stop.offset()).orElse(offset + snippet.text().length());
		var groups = new TreeMap<Integer, List<Stop>>();
		snippet.stops().stream().filter(stop -> stop.number() > 0).forEach(stop -> groups.computeIfAbsent(stop.number(), key -> new ArrayList<>()).add(stop));
		if (groups.isEmpty()) {
			return new Point(end, 0);
		}
		var model = new LinkedModeModel();
		var sequence = 0;
		for (var stops : groups.values()) {
			var group = new LinkedPositionGroup();
			for (var stop : stops) {
				group.addPosition(position(stop, sequence++));
			}
			model.addGroup(group);
		}
		model.forceInstall();
		var ui = new EditorLinkedModeUI(model, viewer);
		ui.setExitPosition(viewer, end, 0, Integer.MAX_VALUE);
		ui.setCyclingMode(EditorLinkedModeUI.CYCLE_WHEN_NO_PARENT);
		ui.enter();
		var selected = ui.getSelectedRegion();
		return new Point(selected.getOffset(), selected.getLength());
	}

	private LinkedPosition position(Stop stop, int sequence) {
		var start = offset + stop.offset();
		if (stop.choices().size() < 2) {
			return new LinkedPosition(document, start, stop.length(), sequence);
		}
		var choices = stop.choices().stream().map(choice -> (ICompletionProposal) new CompletionProposal(choice, start, stop.length(), choice.length())).toArray(ICompletionProposal[]::new);
		return new ProposalPosition(document, start, stop.length(), sequence, choices);
	}
}
