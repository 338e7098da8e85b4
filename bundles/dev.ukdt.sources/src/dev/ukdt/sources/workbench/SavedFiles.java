package dev.ukdt.sources.workbench;

import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.IFileBufferListener;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.runtime.IPath;

import dev.ukdt.sources.UiThread;
import dev.ukdt.sources.client.LanguageServers;
import dev.ukdt.sources.client.OpenDocument;

/** Tells servers when a document is saved. */
public final class SavedFiles implements IFileBufferListener {
	private final LanguageServers servers;

	public SavedFiles(LanguageServers servers) {
		this.servers = servers;
	}

	@Override
	public void dirtyStateChanged(IFileBuffer buffer, boolean isDirty) {
		if (!isDirty && buffer instanceof ITextFileBuffer text && text.getDocument() != null) {
			// Asked for now: a buffer that is closed has none any more.
			var document = text.getDocument();
			UiThread.later(() -> servers.find(document).ifPresent(OpenDocument::saved));
		}
	}

	@Override
	public void bufferCreated(IFileBuffer buffer) {
	}

	@Override
	public void bufferDisposed(IFileBuffer buffer) {
	}

	@Override
	public void bufferContentAboutToBeReplaced(IFileBuffer buffer) {
	}

	@Override
	public void bufferContentReplaced(IFileBuffer buffer) {
	}

	@Override
	public void stateChanging(IFileBuffer buffer) {
	}

	@Override
	public void stateValidationChanged(IFileBuffer buffer, boolean isStateValidated) {
	}

	@Override
	public void underlyingFileMoved(IFileBuffer buffer, IPath path) {
	}

	@Override
	public void underlyingFileDeleted(IFileBuffer buffer) {
	}

	@Override
	public void stateChangeFailed(IFileBuffer buffer) {
	}
}
