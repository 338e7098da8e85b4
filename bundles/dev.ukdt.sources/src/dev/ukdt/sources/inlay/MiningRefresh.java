package dev.ukdt.sources.inlay;

import java.time.Duration;
import java.util.function.Consumer;

import org.eclipse.jface.text.source.ISourceViewerExtension5;

import dev.ukdt.sources.Sources;
import dev.ukdt.sources.client.Supervisor;
import dev.ukdt.sources.editor.DocumentFeature;

/** Has inlay hints and the line about a missing server drawn anew when a server has started, ended or asks for it. */
public final class MiningRefresh extends DocumentFeature {
	private final Consumer<Supervisor> state = supervisor -> unsettle();

	public MiningRefresh() {
		super(Duration.ofMillis(300));
	}

	@Override
	protected void connected() {
		Sources.services().onState(state);
	}

	@Override
	protected void disconnected() {
		Sources.services().removeOnState(state);
	}

	@Override
	protected void settled() {
		if (viewer() instanceof ISourceViewerExtension5 minings) {
			minings.updateCodeMinings();
		}
	}
}
