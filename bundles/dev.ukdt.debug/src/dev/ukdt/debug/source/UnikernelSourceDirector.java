package dev.ukdt.debug.source;

import org.eclipse.debug.core.sourcelookup.AbstractSourceLookupDirector;
import org.eclipse.debug.core.sourcelookup.ISourceLookupParticipant;

/** Looks up sources for launches of unikernels. */
public final class UnikernelSourceDirector extends AbstractSourceLookupDirector {
	public static final String ID = "dev.ukdt.debug.sourceDirector";

	@Override
	public void initializeParticipants() {
		addParticipants(new ISourceLookupParticipant[] { new SourceParticipant() });
	}
}
