package dev.ukdt.sources.format;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.editors.text.EditorsUI;
import org.eclipse.ui.texteditor.AbstractDecoratedTextEditorPreferenceConstants;

import dev.ukdt.sources.UiThread;
import dev.ukdt.sources.client.OpenDocument;
import dev.ukdt.sources.edits.TextEdits;
import dev.ukdt.sources.text.Positions;
import dev.ukdt.sources.workbench.StatusLine;

/** Has a server format a text. */
public final class Formatting {
	private Formatting() {
	}

	public static boolean isPossible(OpenDocument document) {
		return document.can(Formatting::formats) || document.can(Formatting::formatsRanges);
	}

	private static boolean formats(ServerCapabilities capabilities) {
		var provider = capabilities.getDocumentFormattingProvider();
		return provider != null && (provider.isRight() || provider.getLeft());
	}

	private static boolean formatsRanges(ServerCapabilities capabilities) {
		var provider = capabilities.getDocumentRangeFormattingProvider();
		return provider != null && (provider.isRight() || provider.getLeft());
	}

	/** Formats what is selected, or all of it. In the UI thread; returns at once. Nothing changes if something is typed meanwhile. */
	public static void start(OpenDocument document, Point selection) {
		var version = document.version();
		UiThread.then(edits(document, selection), edits -> {
			if (version != document.version()) {
				StatusLine.show("Not formatted: the text has changed meanwhile");
				return;
			}
			try {
				TextEdits.apply(document.document(), edits);
			} catch (IllegalArgumentException e) {
				StatusLine.show("Not formatted: " + e.getMessage());
			}
		});
	}

	private static CompletableFuture<List<? extends TextEdit>> edits(OpenDocument document, Point selection) {
		if (selection.y > 0 && document.can(Formatting::formatsRanges)) {
			var range = Positions.range(document.document(), selection.x, selection.y);
			return document.ask(Formatting::formatsRanges,
					remote -> remote.getTextDocumentService().rangeFormatting(new DocumentRangeFormattingParams(document.identifier(), options(), range)));
		}
		return document.ask(Formatting::formats, remote -> remote.getTextDocumentService().formatting(new DocumentFormattingParams(document.identifier(), options())));
	}

	private static FormattingOptions options() {
		var preferences = EditorsUI.getPreferenceStore();
		return new FormattingOptions(preferences.getInt(AbstractDecoratedTextEditorPreferenceConstants.EDITOR_TAB_WIDTH),
				preferences.getBoolean(AbstractDecoratedTextEditorPreferenceConstants.EDITOR_SPACES_FOR_TABS));
	}
}
