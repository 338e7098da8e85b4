package dev.ukdt.sources.workbench;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.WorkDoneProgressBegin;
import org.eclipse.lsp4j.WorkDoneProgressCancelParams;
import org.eclipse.lsp4j.WorkDoneProgressEnd;
import org.eclipse.lsp4j.WorkDoneProgressReport;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

import dev.ukdt.sources.client.Supervisor;

/** A server's progress in the Progress view, where it can be cancelled. Any thread. */
final class ProgressJobs {
	private record Key(Supervisor supervisor, Object token) {
	}

	/** Holds no thread while it runs. */
	private static final class Work extends Job {
		private final Supervisor supervisor;
		private final Either<String, Integer> token;
		private IProgressMonitor monitor;
		private int done;
		private boolean ended;

		private Work(Supervisor supervisor, Either<String, Integer> token, String title) {
			super(supervisor.server().descriptor().name() + ": " + title);
			this.supervisor = supervisor;
			this.token = token;
		}

		@Override
		protected synchronized IStatus run(IProgressMonitor progress) {
			if (ended) {
				return Status.OK_STATUS;
			}
			monitor = progress;
			monitor.beginTask("", 100);
			return ASYNC_FINISH;
		}

		private synchronized void report(String message, Integer percentage) {
			if (monitor != null && message != null) {
				monitor.subTask(message);
			}
			if (monitor != null && percentage != null && percentage > done) {
				monitor.worked(percentage - done);
				done = percentage;
			}
		}

		private synchronized void end() {
			ended = true;
			if (monitor != null) {
				monitor.done();
				done(Status.OK_STATUS);
			}
		}

		@Override
		protected void canceling() {
			supervisor.send(server -> server.cancelProgress(new WorkDoneProgressCancelParams(token)));
		}
	}

	private final Map<Key, Work> running = new HashMap<>();

	synchronized void report(Supervisor supervisor, ProgressParams params) {
		if (params.getValue() == null || !params.getValue().isLeft()) {
			return;
		}
		var key = new Key(supervisor, params.getToken().get());
		switch (params.getValue().getLeft()) {
		case WorkDoneProgressBegin begin -> {
			var work = new Work(supervisor, params.getToken(), begin.getTitle());
			end(running.put(key, work));
			work.schedule();
			work.report(begin.getMessage(), begin.getPercentage());
		}
		case WorkDoneProgressReport report -> {
			if (running.containsKey(key)) {
				running.get(key).report(report.getMessage(), report.getPercentage());
			}
		}
		case WorkDoneProgressEnd end -> end(running.remove(key));
		default -> {
			// A kind that this protocol version does not know.
		}
		}
	}

	synchronized void endAll(Supervisor supervisor) {
		running.entrySet().removeIf(each -> {
			var its = each.getKey().supervisor().equals(supervisor);
			if (its) {
				each.getValue().end();
			}
			return its;
		});
	}

	private static void end(Work work) {
		if (work != null) {
			work.end();
		}
	}
}
