package dev.ukdt.sources.workbench;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.ui.PlatformUI;

import dev.ukdt.sources.UiThread;
import dev.ukdt.sources.client.Supervisor;

/** A server asks the user. */
final class ServerQuestions {
	/** Opens a dialog; the future completes with what was pressed, or with null when it was closed. Any thread. */
	CompletableFuture<MessageActionItem> ask(Supervisor supervisor, ShowMessageRequestParams question) {
		var answer = new CompletableFuture<MessageActionItem>();
		List<MessageActionItem> actions = question.getActions() == null ? List.of() : question.getActions();
		UiThread.later(() -> {
			var buttons = actions.isEmpty() ? new String[] { "OK" } : actions.stream().map(MessageActionItem::getTitle).toArray(String[]::new);
			var window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
			var dialog = new MessageDialog(window == null ? null : window.getShell(), supervisor.server().descriptor().name(), null, question.getMessage(),
					question.getType() == MessageType.Error ? MessageDialog.ERROR : MessageDialog.QUESTION, 0, buttons);
			var pressed = dialog.open();
			answer.complete(pressed >= 0 && pressed < actions.size() ? actions.get(pressed) : null);
		});
		return answer;
	}
}
