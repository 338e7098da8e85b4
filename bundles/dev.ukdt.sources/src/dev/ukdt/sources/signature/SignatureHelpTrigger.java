package dev.ukdt.sources.signature;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureHelpParams;

import dev.ukdt.sources.UiThread;
import dev.ukdt.sources.client.OpenDocument;
import dev.ukdt.sources.editor.CaretFeature;

/** Shows the parameters of a call while its arguments are typed: after an opening parenthesis or a comma, until the call is left. */
public final class SignatureHelpTrigger extends CaretFeature {
	private SignaturePopup popup;
	private boolean typed;
	private CompletableFuture<SignatureHelp> waiting = CompletableFuture.completedFuture(null);

	public SignatureHelpTrigger() {
		super(Duration.ofMillis(80));
	}

	private SignaturePopup popup() {
		return popup != null && popup.isOpen() ? popup : null;
	}

	@Override
	protected void moved() {
		if (popup() != null) {
			unsettle();
		}
	}

	@Override
	protected void disconnected() {
		super.disconnected();
		close();
	}

	private void close() {
		if (popup() != null) {
			popup.close();
		}
		popup = null;
	}

	@Override
	public void documentChanged(DocumentEvent event) {
		var text = event.getText() == null ? "" : event.getText();
		if (server().isPresent() && !text.isEmpty() && text.length() <= 2 && isTrigger(server().get(), text.substring(0, 1)) && viewer().getTextWidget().isFocusControl()) {
			typed = true;
		}
		if (typed || popup() != null) {
			unsettle();
		}
	}

	private static boolean isTrigger(OpenDocument server, String character) {
		return server.supervisor().session().map(session -> session.capabilities().getSignatureHelpProvider())
				.filter(provider -> provider.getTriggerCharacters() != null && provider.getTriggerCharacters().contains(character)).isPresent();
	}

	/** Shows it now, because somebody asked. */
	public static void show(OpenDocument server, ITextViewer viewer) {
		ask(server, viewer.getSelectedRange().x, help -> new SignaturePopup(viewer).show(help));
	}

	private static CompletableFuture<SignatureHelp> ask(OpenDocument server, int offset, Consumer<SignatureHelp> use) {
		var at = server.at(offset);
		CompletableFuture<SignatureHelp> answer = server.ask(SignatureHelpTrigger::isAble,
				remote -> remote.getTextDocumentService().signatureHelp(new SignatureHelpParams(at.getTextDocument(), at.getPosition())));
		UiThread.then(answer.thenApply(help -> help == null ? new SignatureHelp() : help), use);
		return answer;
	}

	private static boolean isAble(ServerCapabilities capabilities) {
		return capabilities.getSignatureHelpProvider() != null;
	}

	@Override
	protected void settled() {
		if (server().isEmpty() || !typed && popup() == null) {
			return;
		}
		typed = false;
		waiting.cancel(true);
		waiting = ask(server().get(), viewer().getSelectedRange().x, help -> {
			if (!isConnected() || help.getSignatures() == null || help.getSignatures().isEmpty()) {
				close();
				return;
			}
			if (popup() == null) {
				popup = new SignaturePopup(viewer());
			}
			popup.show(help);
		});
	}
}
