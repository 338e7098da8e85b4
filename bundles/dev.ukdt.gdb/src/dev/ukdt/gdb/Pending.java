package dev.ukdt.gdb;

import dev.ukdt.gdb.command.MiCommand;
import dev.ukdt.gdb.command.Reply;
import dev.ukdt.gdb.mi.MiRecord.ResultClass;
import dev.ukdt.gdb.mi.MiRecord.ResultRecord;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A command without an answer yet. */
final class Pending<R> {

	final long token;
	final MiCommand<R> command;
	/** As it is sent. */
	final String line;
	final Duration limit;
	/** Of {@link System#nanoTime()}. */
	final long deadline;
	final CompletableFuture<R> future = new CompletableFuture<>();

	/** One that fits into no line has failed. */
	Pending(long token, MiCommand<R> command, Duration limit) {
		this.token = token;
		this.command = command;
		this.limit = limit;
		deadline = System.nanoTime() + limit.toNanos();
		line = write();
	}

	private String write() {
		try {
			return token + command.line();
		} catch (IllegalArgumentException e) {
			future.completeExceptionally(new CommandFailedException(e.getMessage(), command.toString(), ""));
			return "";
		}
	}

	void answer(ResultRecord record, String console) {
		if (record.resultClass() == ResultClass.ERROR) {
			future.completeExceptionally(new CommandFailedException(record.results().text("msg"), command.line(),
					record.results().text("code")));
			return;
		}
		try {
			future.complete(command.result(new Reply(record.resultClass(), record.results(), console)));
		} catch (RuntimeException e) {
			future.completeExceptionally(new BadAnswerException(command.line(), e));
		}
	}

	void timeOut() {
		future.completeExceptionally(new CommandTimeoutException(command.line(), limit));
	}
}
