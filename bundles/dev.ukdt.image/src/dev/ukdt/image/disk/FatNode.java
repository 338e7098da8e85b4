package dev.ukdt.image.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A file or folder of a FAT volume that is being made. */
final class FatNode {
	private static final int ENTRY = 32;
	private static final byte ARCHIVE = 0x20;
	private static final byte DIRECTORY = 0x10;
	private static final byte VOLUME_LABEL = 0x08;
	/** 1 January 2020: two images made from the same files are the same. */
	private static final short DATE = (short) ((2020 - 1980) << 9 | 1 << 5 | 1);

	private final String name;
	private final Content content;
	private final FatNode parent;
	private final Map<String, FatNode> children = new TreeMap<>();
	private final List<FatName> names = new ArrayList<>();
	private int cluster;

	private FatNode(String name, Content content, FatNode parent) {
		this.name = name;
		this.content = content;
		this.parent = parent;
	}

	/** @throws IOException when two files have the same name, or a name is none that FAT can hold */
	static FatNode tree(List<DiskFile> files) throws IOException {
		var root = new FatNode("", null, null);
		for (var file : files) {
			root.add(file);
		}
		root.nameChildren();
		return root;
	}

	private void add(DiskFile file) throws IOException {
		var folder = this;
		var path = file.names();
		for (var i = 0; i < path.size(); i++) {
			var last = i == path.size() - 1;
			var parent = folder;
			var part = path.get(i);
			// FAT takes names that differ only in capitals for one.
			var key = part.toLowerCase(Locale.ROOT);
			var known = folder.children.get(key);
			if (known != null && (last || !known.isFolder())) {
				throw new IOException("two files of the card have the same name, " + file.path());
			}
			folder = folder.children.computeIfAbsent(key, k -> new FatNode(part, last ? file.content() : null, parent));
		}
	}

	private void nameChildren() {
		var taken = new HashSet<String>();
		for (var child : children.values()) {
			names.add(FatName.of(child.name, taken));
			child.nameChildren();
		}
	}

	boolean isFolder() {
		return content == null;
	}

	Content content() {
		return content;
	}

	Iterable<FatNode> children() {
		return children.values();
	}

	/** The first of its clusters; 0 for an empty file. */
	int cluster() {
		return cluster;
	}

	void placeAt(int first) {
		cluster = first;
	}

	/** How many bytes its clusters must hold. */
	long bytes() throws IOException {
		return isFolder() ? (long) ENTRY * ((parent == null ? 1 : 2) + names.stream().mapToInt(FatName::entries).sum()) : content.size();
	}

	/** The entries of a folder; all its children must have been placed. */
	byte[] entries(String label) throws IOException {
		var out = ByteBuffer.allocate((int) bytes()).order(ByteOrder.LITTLE_ENDIAN);
		if (parent == null) {
			entry(out, String.format("%-11s", label).getBytes(StandardCharsets.US_ASCII), VOLUME_LABEL, 0, 0, 0);
		} else {
			entry(out, ".          ".getBytes(StandardCharsets.US_ASCII), DIRECTORY, 0, cluster, 0);
			// The root is called 0, wherever it lies.
			entry(out, "..         ".getBytes(StandardCharsets.US_ASCII), DIRECTORY, 0, parent.parent == null ? 0 : parent.cluster, 0);
		}
		var next = names.iterator();
		for (var child : children()) {
			var childName = next.next();
			out.put(childName.longEntries());
			entry(out, childName.shortName(), child.isFolder() ? DIRECTORY : ARCHIVE, childName.lower(), child.cluster, child.isFolder() ? 0 : child.content.size());
		}
		return out.array();
	}

	private static void entry(ByteBuffer out, byte[] shortName, byte attributes, int lower, int cluster, long size) {
		var start = out.position();
		out.put(shortName).put(attributes).put((byte) lower).position(start + 16);
		out.putShort(DATE).putShort(DATE).putShort((short) (cluster >>> 16)).putShort((short) 0).putShort(DATE).putShort((short) cluster).putInt((int) size);
	}
}
