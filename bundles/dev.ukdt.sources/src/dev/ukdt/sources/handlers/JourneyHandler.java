package dev.ukdt.sources.handlers;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;

import dev.ukdt.sources.client.OpenDocument;
import dev.ukdt.sources.navigation.Journey;

/** Goes to where a symbol comes from; the extension says which way. */
public final class JourneyHandler extends SourceHandler implements IExecutableExtension {
	private Journey journey = Journey.DEFINITION;

	@Override
	public void setInitializationData(IConfigurationElement element, String property, Object data) {
		journey = Journey.valueOf(String.valueOf(data));
	}

	@Override
	boolean isPossible(OpenDocument document) {
		return journey.isPossible(document);
	}

	@Override
	void run(Caret caret) {
		journey.go(caret.document(), caret.offset());
	}
}
