package dev.ukdt.debug.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentSkipListMap;

import org.eclipse.debug.core.DebugEvent;
import org.eclipse.debug.core.DebugException;

import dev.ukdt.debug.session.Failures;
import dev.ukdt.gdb.command.Threads;
import dev.ukdt.gdb.data.Frame;

/** The vCPUs as the stub tells them, in the order of their numbers. */
final class VcpuList {
	private final UnikernelDebugTarget target;
	private final Map<Integer, Vcpu> byId = new ConcurrentSkipListMap<>();

	VcpuList(UnikernelDebugTarget target) {
		this.target = target;
	}

	List<Vcpu> all() {
		return List.copyOf(byId.values());
	}

	/** Asks for what the stub says of each. Blocks. */
	void describe() throws DebugException {
		for (var info : Failures.await(target.session().gdb().send(new Threads.Info(0)))) {
			var vcpu = byId.computeIfAbsent(info.id(), id -> new Vcpu(target, id));
			vcpu.describe(info);
			info.frame().filter(frame -> !vcpu.isSuspended()).ifPresent(frame -> vcpu.stopped(StopReport.WITH_OTHERS, frame));
		}
	}

	/** @return the events to fire */
	List<DebugEvent> add(int id, boolean suspended) {
		var vcpu = byId.computeIfAbsent(id, number -> new Vcpu(target, number));
		if (suspended) {
			vcpu.stopped(StopReport.WITH_OTHERS, null);
		}
		return List.of(new DebugEvent(vcpu, DebugEvent.CREATE));
	}

	/** @return the events to fire */
	List<DebugEvent> remove(int id) {
		var gone = byId.remove(id);
		return gone == null ? List.of() : List.of(gone.gone());
	}

	/** @return the events to fire */
	List<DebugEvent> removeAll() {
		return List.copyOf(byId.keySet()).stream().flatMap(id -> remove(id).stream()).toList();
	}

	/** @return the events to fire, the one of the vCPU that stopped for itself first */
	List<DebugEvent> stopped(OptionalInt id, boolean all, StopReport report, Frame frame) {
		var events = new ArrayList<DebugEvent>();
		id.ifPresent(known -> {
			var vcpu = byId.computeIfAbsent(known, number -> new Vcpu(target, number));
			events.add(vcpu.stopped(report, frame));
		});
		for (var vcpu : byId.values()) {
			if (all && (id.isEmpty() || vcpu.id() != id.getAsInt()) && !vcpu.isSuspended()) {
				events.add(vcpu.stopped(StopReport.WITH_OTHERS, null));
			}
		}
		return events;
	}

	/** @return the events to fire */
	List<DebugEvent> running(OptionalInt id) {
		return byId.values().stream().filter(vcpu -> id.isEmpty() || vcpu.id() == id.getAsInt()).filter(Vcpu::isSuspended).map(Vcpu::resumed).toList();
	}

	void stayed() {
		byId.values().forEach(Vcpu::stayed);
	}
}
