package dev.ukdt.board.disk;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be written where.
 *
 * @param image     a disk image
 * @param map       a block map of bmaptool for it; without one, the holes of a sparse file are left out
 * @param target    a block device, or a regular file that stands for a card and comes into being when it is not there
 * @param identity  of the device that was chosen, see {@link BlockDevice#identity}; empty for a file
 * @param verify    whether all is read back
 * @param overruled objections that the person does not share
 */
public record WriteJob(Path image, Optional<Path> map, Path target, String identity, boolean verify, Set<Objection> overruled) {
	private static final String NONE = "-";

	/** The fixed arguments of the helper, one of each. */
	List<String> arguments() {
		return List.of(image.toString(), map.map(Path::toString).orElse(NONE), target.toString(), identity.isEmpty() ? NONE : identity, verify ? "verify" : "no-verify",
				overruled.isEmpty() ? NONE : String.join(",", overruled.stream().map(Objection::id).sorted().toList()));
	}

	/** @throws IllegalArgumentException when they are not what {@link #arguments} gives */
	static WriteJob of(String[] arguments) {
		if (arguments.length != 6 || !arguments[4].equals("verify") && !arguments[4].equals("no-verify")) {
			throw new IllegalArgumentException("the arguments are IMAGE MAP|- DEVICE IDENTITY|- verify|no-verify OBJECTIONS|-");
		}
		var map = arguments[1].equals(NONE) ? Optional.<Path>empty() : Optional.of(Path.of(arguments[1]));
		var overruled = arguments[5].equals(NONE) ? Set.<Objection>of()
				: Set.copyOf(List.of(arguments[5].split(",")).stream().map(Objection::parse).toList());
		return new WriteJob(Path.of(arguments[0]), map, Path.of(arguments[2]), arguments[3].equals(NONE) ? "" : arguments[3], arguments[4].equals("verify"), overruled);
	}
}
