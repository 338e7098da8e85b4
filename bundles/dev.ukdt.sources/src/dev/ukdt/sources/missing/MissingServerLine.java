package dev.ukdt.sources.missing;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.codemining.AbstractCodeMiningProvider;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.jface.text.codemining.ICodeMiningProvider;
import org.eclipse.jface.text.codemining.LineHeaderCodeMining;
import org.eclipse.swt.events.MouseEvent;
import org.eclipse.ui.dialogs.PreferencesUtil;

import dev.ukdt.sources.Sources;
import dev.ukdt.sources.preferences.LanguageServersPage;
import dev.ukdt.sources.preferences.ServerPreferences;

/** One quiet line above a text whose language server cannot be had, which says how to get it. A click leads to the preferences. */
public final class MissingServerLine extends AbstractCodeMiningProvider {
	@Override
	public CompletableFuture<List<? extends ICodeMining>> provideCodeMinings(ITextViewer viewer, IProgressMonitor monitor) {
		var document = viewer.getDocument();
		var server = document == null ? null : Sources.servers().find(document).orElse(null);
		if (server == null || server.supervisor().problem().isEmpty() || !ServerPreferences.saysWhatIsMissing()) {
			return CompletableFuture.completedFuture(List.of());
		}
		try {
			return CompletableFuture.completedFuture(List.of(new Line(document, this, server.supervisor().problem())));
		} catch (BadLocationException e) {
			return CompletableFuture.completedFuture(List.of());
		}
	}

	private static final class Line extends LineHeaderCodeMining {
		private Line(IDocument document, ICodeMiningProvider provider, String text) throws BadLocationException {
			super(0, document, provider);
			setLabel(text);
		}

		@Override
		public boolean isResolved() {
			return true;
		}

		@Override
		public Consumer<MouseEvent> getAction() {
			return event -> PreferencesUtil.createPreferenceDialogOn(event.display.getActiveShell(), LanguageServersPage.ID, null, null).open();
		}
	}
}
