package dev.ukdt.ui.project;

import org.eclipse.core.expressions.PropertyTester;

import dev.ukdt.core.resources.ProjectTrust;

/** Answers {@code dev.ukdt.ui.unikernel} and {@code dev.ukdt.ui.trusted} for whatever adapts to a resource. */
public final class ProjectTester extends PropertyTester {
	@Override
	public boolean test(Object receiver, String property, Object[] args, Object expected) {
		var project = SelectedProject.ofElement(receiver);
		var answer = switch (property) {
		case "unikernel" -> project.isPresent();
		case "trusted" -> project.filter(ProjectTrust::isTrusted).isPresent();
		default -> false;
		};
		return answer == (expected == null || Boolean.TRUE.equals(expected));
	}
}
