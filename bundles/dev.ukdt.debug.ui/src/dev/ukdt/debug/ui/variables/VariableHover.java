package dev.ukdt.debug.ui.variables;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.ui.PlatformUI;

import dev.ukdt.debug.model.GuestFrame;
import dev.ukdt.debug.ui.Selected;
import dev.ukdt.gdb.command.Memory;

/** Shows the value of what the mouse is on, in the selected frame of a guest that stands still. Nothing that calls or assigns is evaluated. */
public final class VariableHover implements ITextHover {
	private static final long LIMIT_SECONDS = 3;
	private static final int LONGEST = 2000;

	/** Called on a thread of the hover's own, which may wait a little. */
	@Override
	public String getHoverInfo(ITextViewer viewer, IRegion region) {
		var frame = new AtomicReference<GuestFrame>();
		PlatformUI.getWorkbench().getDisplay().syncExec(() -> frame.set(Selected.frame().orElse(null)));
		if (frame.get() == null) {
			return null;
		}
		try {
			var expression = viewer.getDocument().get(region.getOffset(), region.getLength());
			return expression + " = " + value(frame.get(), expression);
		} catch (BadLocationException | ExecutionException | TimeoutException e) {
			return null; // a word that is no variable here
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return null;
		}
	}

	private static String value(GuestFrame frame, String expression) throws ExecutionException, TimeoutException, InterruptedException {
		var answer = frame.session().send(new Memory.Evaluate(expression).in(frame.getThread().id(), frame.level()));
		var text = answer.get(LIMIT_SECONDS, TimeUnit.SECONDS);
		return text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
	}

	@Override
	public IRegion getHoverRegion(ITextViewer viewer, int offset) {
		return ExpressionAt.find(viewer.getDocument(), offset);
	}
}
