package dev.ukdt.debug.ui.breakpoint;

import java.util.Locale;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

import dev.ukdt.debug.ui.breakpoint.NewBreakpointDialog.Kind;

/** Asks for a breakpoint of the kind that the command names. */
public final class NewBreakpointHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		var kind = Kind.valueOf(event.getParameter("dev.ukdt.debug.ui.breakpoint.kind").toUpperCase(Locale.ROOT));
		var place = SourcePlace.of(HandlerUtil.getActivePart(event), HandlerUtil.getCurrentSelection(event));
		var initial = kind == Kind.ADDRESS ? "" : place.map(SourcePlace::word).orElse("");
		new NewBreakpointDialog(HandlerUtil.getActiveShell(event), kind, initial).open();
		return null;
	}
}
