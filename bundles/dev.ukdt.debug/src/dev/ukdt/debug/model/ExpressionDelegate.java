package dev.ukdt.debug.model;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.model.IDebugElement;
import org.eclipse.debug.core.model.IValue;
import org.eclipse.debug.core.model.IWatchExpressionDelegate;
import org.eclipse.debug.core.model.IWatchExpressionListener;
import org.eclipse.debug.core.model.IWatchExpressionResult;

import dev.ukdt.debug.session.Failures;

/** Evaluates Eclipse's expressions in a frame of the guest. */
public final class ExpressionDelegate implements IWatchExpressionDelegate {
	/**
	 * What came out.
	 *
	 * @param getValue null when it failed
	 */
	private record Result(String getExpressionText, IValue getValue, DebugException getException) implements IWatchExpressionResult {
		@Override
		public boolean hasErrors() {
			return getException != null;
		}

		@Override
		public String[] getErrorMessages() {
			return hasErrors() ? new String[] { getException.getStatus().getMessage() } : new String[0];
		}
	}

	@Override
	public void evaluateExpression(String expression, IDebugElement context, IWatchExpressionListener listener) {
		Job.createSystem("Evaluate " + expression, (ICoreRunnable) monitor -> listener.watchEvaluationFinished(evaluate(expression, context))).schedule();
	}

	private static Result evaluate(String expression, IDebugElement context) {
		try {
			var frame = frame(context);
			if (frame == null) {
				throw Failures.of("The guest is running: suspend it to evaluate expressions.", null);
			}
			var value = frame.expression(expression).getValue();
			value.getValueString();
			return new Result(expression, value, null);
		} catch (DebugException e) {
			return new Result(expression, null, e);
		}
	}

	private static GuestFrame frame(IDebugElement context) throws DebugException {
		return switch (context) {
		case GuestFrame frame -> frame;
		case Vcpu vcpu -> vcpu.getTopStackFrame();
		case GuestElement element -> {
			var suspended = element.getDebugTarget().getVcpus().stream().filter(Vcpu::isSuspended).findFirst();
			yield suspended.isPresent() ? suspended.get().getTopStackFrame() : null;
		}
		default -> null;
		};
	}
}
