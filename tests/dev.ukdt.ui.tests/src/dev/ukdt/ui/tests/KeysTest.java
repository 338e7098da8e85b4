package dev.ukdt.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jface.bindings.Binding;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.Test;

import dev.ukdt.ui.driver.Ui;

class KeysTest {
	@Test
	void noKeyOfOursMeansSomethingElseInTheSamePlace() {
		var all = Ui.call(() -> List.of(PlatformUI.getWorkbench().getService(IBindingService.class).getBindings()));
		var ours = all.stream().filter(KeysTest::isOurs).toList();
		assertFalse(ours.isEmpty());
		assertEquals(List.of(), ours.stream().flatMap(it -> others(it, all)).toList());
	}

	private static boolean isOurs(Binding binding) {
		return binding.getParameterizedCommand() != null && binding.getParameterizedCommand().getId().startsWith("dev.ukdt.ui.");
	}

	private static Stream<String> others(Binding ours, List<Binding> all) {
		return all.stream()
				.filter(it -> it.getParameterizedCommand() != null && it.getTriggerSequence().equals(ours.getTriggerSequence())
						&& it.getContextId().equals(ours.getContextId()) && it.getPlatform() == null
						&& !it.getParameterizedCommand().equals(ours.getParameterizedCommand()))
				.map(it -> ours.getTriggerSequence() + " is " + ours.getParameterizedCommand().getId() + " and " + it.getParameterizedCommand().getId());
	}
}
