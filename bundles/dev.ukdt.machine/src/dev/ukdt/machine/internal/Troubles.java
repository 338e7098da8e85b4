package dev.ukdt.machine.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What went wrong with a guest that lives on: each sentence is told once to each listener, also to those who come later. */
final class Troubles {
	private final Set<String> told = new LinkedHashSet<>();
	private final List<Consumer<String>> listeners = new ArrayList<>();

	synchronized void add(String sentence) {
		if (told.add(sentence)) {
			listeners.forEach(listener -> listener.accept(sentence));
		}
	}

	synchronized void addListener(Consumer<String> listener) {
		told.forEach(listener);
		listeners.add(listener);
	}
}
