package dev.ukdt.gdb.mi;

import java.util.Arrays;

/** The containers that are open while a line is parsed: depth costs memory here and never the thread's stack. */
final class ValueStack {

	private static final int KEPT = 1 << 16;

	private String[] names = new String[64];
	private MiValue[] values = new MiValue[64];
	private int size;
	private int[] starts = new int[16];
	private boolean[] lists = new boolean[16];
	private String[] ownNames = new String[16];
	private int depth;

	void reset() {
		if (values.length > KEPT) {
			names = new String[KEPT];
			values = new MiValue[KEPT];
		} else {
			Arrays.fill(values, 0, size, null);
		}
		size = 0;
		depth = 0;
	}

	/** Opens a container that will be added to the one below under this name (null: none) when it is closed. */
	void open(boolean list, String name) {
		if (depth == starts.length) {
			starts = Arrays.copyOf(starts, depth * 2);
			lists = Arrays.copyOf(lists, depth * 2);
			ownNames = Arrays.copyOf(ownNames, depth * 2);
		}
		starts[depth] = size;
		lists[depth] = list;
		ownNames[depth++] = name;
	}

	void add(String name, MiValue value) {
		if (size == values.length) {
			names = Arrays.copyOf(names, size * 2);
			values = Arrays.copyOf(values, size * 2);
		}
		names[size] = name;
		values[size++] = value;
	}

	int depth() {
		return depth;
	}

	/** Whether the innermost container is a list. */
	boolean inList() {
		return lists[depth - 1];
	}

	/** Closes the innermost container and adds it to the one around it. */
	MiContainer close() {
		int start = starts[--depth];
		MiContainer closed = build(start, lists[depth]);
		size = start;
		if (depth > 0) {
			add(ownNames[depth], closed);
		}
		return closed;
	}

	private MiContainer build(int start, boolean list) {
		if (start == size) {
			return list ? MiList.EMPTY : MiTuple.EMPTY;
		}
		MiValue[] held = Arrays.copyOfRange(values, start, size);
		String[] heldNames = null;
		for (int i = start; i < size && heldNames == null; i++) {
			heldNames = names[i] == null ? null : Arrays.copyOfRange(names, start, size);
		}
		return list ? new MiList(heldNames, held) : new MiTuple(heldNames, held);
	}
}
