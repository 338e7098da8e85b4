package dev.ukdt.sources.client;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.Unregistration;

/** What a running server has asked to be told. Any thread. */
final class Registrations {
	private final Map<String, String> methods = new ConcurrentHashMap<>();

	void add(List<Registration> added) {
		added.forEach(registration -> methods.put(registration.getId(), registration.getMethod()));
	}

	void remove(List<Unregistration> removed) {
		removed.forEach(registration -> methods.remove(registration.getId()));
	}

	boolean has(String method) {
		return methods.containsValue(method);
	}
}
