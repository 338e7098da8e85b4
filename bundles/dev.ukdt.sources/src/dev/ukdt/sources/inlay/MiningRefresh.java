package dev.ukdt.sources.inlay;

import java.time.Duration;

import org.eclipse.jface.text.source.ISourceViewerExtension5;

import dev.ukdt.sources.editor.DocumentFeature;

/** Has inlay hints and the line about a missing server drawn anew when a server has started, ended or asks for it. */
public final class MiningRefresh extends DocumentFeature {
	public MiningRefresh() {
		super(Duration.ofMillis(300));
	}

	@Override
	protected void settled() {
		if (viewer() instanceof ISourceViewerExtension5 minings) {
			minings.updateCodeMinings();
		}
	}
}
