package dev.ukdt.core.family;

import java.util.List;

import dev.ukdt.core.descriptor.DescriptorException;

/**
 * Terms that must all hold, each {@code NAME=VALUE} or {@code NAME!=VALUE} over the variables of a build, such as
 * {@code arch=arm} or {@code option.debug!=false}. A name may have other names in it, such as <code>exists.config-${arch}=true</code>.
 */
public record Condition(List<String> terms) {
	public static final Condition ALWAYS = new Condition(List.of());

	static Condition read(List<String> terms) {
		for (var term : terms) {
			if (term.indexOf('=') < 1) {
				throw new DescriptorException("'" + term + "' is no condition: write NAME=VALUE or NAME!=VALUE");
			}
		}
		return terms.isEmpty() ? ALWAYS : new Condition(List.copyOf(terms));
	}

	public boolean holds(Variables variables) {
		return terms.stream().allMatch(term -> {
			var at = term.indexOf('=');
			var negated = term.charAt(at - 1) == '!';
			var name = term.substring(0, negated ? at - 1 : at);
			return variables.value(variables.expand(name)).equals(term.substring(at + 1)) != negated;
		});
	}
}
