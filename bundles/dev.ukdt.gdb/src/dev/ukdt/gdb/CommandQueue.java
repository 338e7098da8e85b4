package dev.ukdt.gdb;

import dev.ukdt.gdb.mi.MiRecord.ResultRecord;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The commands without an answer: a bounded number sent, the others waiting their turn. A command that was given up
 * (time limit, cancel) keeps its place among the sent ones until GDB answers it, because GDB still works on it.
 */
final class CommandQueue {

	private final int limit;
	private final Consumer<Pending<?>> writer;
	private final Map<Long, Pending<?>> sent = new LinkedHashMap<>();
	private final Deque<Pending<?>> waiting = new ArrayDeque<>();
	private GdbEndedException end;

	CommandQueue(int limit, Consumer<Pending<?>> writer) {
		this.limit = limit;
		this.writer = writer;
	}

	/** Takes commands that are to be sent one behind the other. */
	void submit(List<Pending<?>> together) {
		synchronized (this) {
			if (end == null) {
				together.stream().filter(pending -> !pending.future.isDone()).forEach(waiting::add);
				sendWaiting();
				return;
			}
		}
		together.forEach(pending -> pending.future.completeExceptionally(end));
	}

	/** @return whether the answer is to a command without one */
	boolean answer(ResultRecord record, String console) {
		Pending<?> answered;
		synchronized (this) {
			answered = sent.remove(record.token());
			sendWaiting();
		}
		if (answered == null) {
			return false;
		}
		answered.answer(record, console);
		return true;
	}

	/** Takes a command out that was given up before it was sent. */
	synchronized void forget(Pending<?> pending) {
		waiting.remove(pending);
	}

	/** Fails every command, those that come later too. */
	void end(GdbEndedException why) {
		synchronized (this) {
			if (end != null) {
				return;
			}
			end = why;
		}
		giveUp(why);
	}

	/** Fails every command that is here now. */
	void giveUp(GdbEndedException why) {
		List<Pending<?>> unanswered;
		synchronized (this) {
			unanswered = new ArrayList<>(sent.values());
			unanswered.addAll(waiting);
			sent.clear();
			waiting.clear();
		}
		unanswered.forEach(pending -> pending.future.completeExceptionally(why));
	}

	private void sendWaiting() {
		while (sent.size() < limit && !waiting.isEmpty()) {
			Pending<?> next = waiting.poll();
			sent.put(next.token, next);
			writer.accept(next);
		}
	}
}
