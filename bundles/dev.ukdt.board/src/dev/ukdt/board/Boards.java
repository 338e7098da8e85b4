package dev.ukdt.board;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.ukdt.core.descriptor.DescriptorException;
import dev.ukdt.core.descriptor.Yaml;

/** The boards that are installed, in the order of their files. Read once, at the first question; any thread. */
public final class Boards {
	private static final String POINT = "dev.ukdt.board.boards";

	private final Map<String, Board> byId = new LinkedHashMap<>();

	/** @param boards the first of an id wins */
	public Boards(List<Board> boards) {
		boards.forEach(board -> byId.putIfAbsent(board.id(), board));
	}

	/** Those that the extension point {@code dev.ukdt.board.boards} names. The first call reads their files. */
	public static Boards installed() {
		return Installed.BOARDS;
	}

	/**
	 * Makes a board of a descriptor.
	 *
	 * @param name that the id must be
	 */
	public static Board read(String name, Yaml yaml) {
		var board = Board.read(yaml);
		if (!board.id().equals(name)) {
			throw new DescriptorException("the id '" + board.id() + "' is not the file's name");
		}
		return board;
	}

	public List<Board> all() {
		return List.copyOf(byId.values());
	}

	public Optional<Board> find(String id) {
		return Optional.ofNullable(byId.get(id));
	}

	/** @throws DescriptorException when there is none of that id; the message lists what there is */
	public Board get(String id) {
		return find(id).orElseThrow(() -> new DescriptorException("there is no board '" + id + "'; there are " + String.join(", ", byId.keySet())));
	}

	private static final class Installed {
		static final Boards BOARDS = new Boards(DescriptorFolders.read(POINT, Boards::read));
	}
}
