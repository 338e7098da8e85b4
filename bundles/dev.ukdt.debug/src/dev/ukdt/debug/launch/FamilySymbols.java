package dev.ukdt.debug.launch;

import java.util.regex.Pattern;

import dev.ukdt.core.family.Debugging;
import dev.ukdt.debug.model.UnikernelDebugTarget;
import dev.ukdt.debug.session.DebugRequest;
import dev.ukdt.debug.session.Relocation;

/** What a family says of where its guests' symbols are, put into sessions. */
public final class FamilySymbols {
	private final Debugging family;

	public FamilySymbols(Debugging family) {
		this.family = family;
	}

	/** For guests that move themselves and keep by how much in a variable. */
	public DebugRequest apply(DebugRequest request) {
		return family.symbolOffset().equals("none") || family.offsetAt().isEmpty() ? request
				: request.withRelocation(new Relocation(family.symbolOffset(), family.offsetAt()));
	}

	/** For guests that tell on their console where they were put; the symbols are moved when they have told it. */
	public void follow(UnikernelDebugTarget target) {
		if (!family.offsetConsole().isEmpty()) {
			var told = Pattern.compile(family.offsetConsole());
			target.guest().ifPresent(guest -> guest.console().expect(told).thenAccept(text -> {
				var offset = told.matcher(text);
				if (offset.find()) {
					target.session().symbols().moved(Long.decode(offset.group(1)));
				}
			}));
		}
	}
}
