package dev.ukdt.cli.debug;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.eclipse.debug.core.DebugEvent;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.IDebugEventSetListener;

import dev.ukdt.debug.model.UnikernelDebugTarget;
import dev.ukdt.debug.model.Vcpu;

/** The stops of a guest in their order, for one thread that waits for them. */
final class StopQueue implements IDebugEventSetListener, AutoCloseable {
	/** What was waited for. */
	sealed interface Next {
		record Stop(Vcpu vcpu) implements Next {
		}

		/** The session is over. */
		record End() implements Next {
		}

		/** The guest did not run or stop as it was asked to. */
		record Refused(String why) implements Next {
		}

		/** Nothing happened in time. */
		record Nothing() implements Next {
		}
	}

	private final BlockingQueue<Next> queue = new LinkedBlockingQueue<>();
	private final Instant deadline;

	StopQueue(Instant deadline) {
		this.deadline = deadline;
		DebugPlugin.getDefault().addDebugEventListener(this);
	}

	@Override
	public void handleDebugEvents(DebugEvent[] events) {
		for (var event : events) {
			if (event.getKind() == DebugEvent.SUSPEND && event.getSource() instanceof Vcpu vcpu && vcpu.stop().own()) {
				queue.add(new Next.Stop(vcpu));
			} else if (event.getKind() == DebugEvent.TERMINATE && event.getSource() instanceof UnikernelDebugTarget) {
				queue.add(new Next.End());
			}
		}
	}

	/** Somebody asked to stop waiting. */
	void cancel() {
		queue.add(new Next.End());
	}

	/** GDB refused what was asked of the guest, for a reason in a sentence. */
	void refused(String why) {
		queue.add(new Next.Refused(why));
	}

	/** What comes of letting the guest run; waits for it until the deadline. */
	Next after(Runnable run) throws InterruptedException {
		queue.removeIf(Next.Refused.class::isInstance);
		run.run();
		return next();
	}

	/** The next stop, refusal or the end; waits for it until the deadline. */
	Next next() throws InterruptedException {
		var left = Duration.between(Instant.now(), deadline).toMillis();
		return Optional.ofNullable(queue.poll(Math.max(1, left), TimeUnit.MILLISECONDS)).orElse(new Next.Nothing());
	}

	@Override
	public void close() {
		DebugPlugin.getDefault().removeDebugEventListener(this);
	}
}
