package dev.ukdt.sources.handlers;

import dev.ukdt.sources.signature.SignatureHelpTrigger;

/** Shows the parameters of the call around the caret. */
public final class SignatureHandler extends SourceHandler {
	@Override
	void run(Caret caret) {
		SignatureHelpTrigger.show(caret.document(), caret.viewer());
	}
}
