package dev.ukdt.manifest.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All formats that are known, and which of them a file is. Safe for several threads. */
public final class Formats {
	/** How much of a text is looked at to recognise it. */
	private static final int BEGINNING = 16_384;
	private static final String FOLDER = "/dev/ukdt/manifest/schemas/";

	private final Map<String, Format> byId = new LinkedHashMap<>();
	private final List<Sign> signs = new ArrayList<>();
	private final List<Format> owners = new ArrayList<>();

	private static final class Holder {
		static final Formats ALL = load();
	}

	private Formats() {
	}

	/** The formats that ship with this bundle, read once. */
	public static Formats all() {
		return Holder.ALL;
	}

	private static Formats load() {
		var formats = new Formats();
		for (var name : resource("formats.txt").split("\n")) {
			if (!name.isBlank()) {
				formats.add(FormatReader.read(name.strip() + ".yaml", Formats::resource));
			}
		}
		return formats;
	}

	private static String resource(String name) {
		try (var stream = Formats.class.getResourceAsStream(FOLDER + name)) {
			if (stream == null) {
				throw new SchemaException("the schema " + name + " is missing");
			}
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private void add(FormatReader.Read read) {
		byId.put(read.format().id(), read.format());
		read.signs().forEach(sign -> {
			signs.add(sign);
			owners.add(read.format());
		});
	}

	public List<Format> list() {
		return List.copyOf(byId.values());
	}

	public Optional<Format> find(String id) {
		return Optional.ofNullable(byId.get(id));
	}

	/**
	 * The format of a file. Numbers that collections put before names, such as {@code 012-Kraftfile}, are passed over.
	 *
	 * @param path with slashes, absolute or not; its last part is the file's name
	 * @param text the whole text or its beginning
	 */
	public Optional<Format> recognise(String path, CharSequence text) {
		var beginning = text.length() > BEGINNING ? text.subSequence(0, BEGINNING) : text;
		var slash = path.lastIndexOf('/');
		var name = path.substring(slash + 1).replaceFirst("^\\d{3}-", "");
		var whole = path.substring(0, slash + 1) + name;
		var named = heaviest(whole, name, beginning, true);
		return named.isPresent() ? named : heaviest(whole, name, beginning, false);
	}

	/** @param named whether signs with names or those without any are asked; the latter are costly, and weaker */
	private Optional<Format> heaviest(String path, String name, CharSequence beginning, boolean named) {
		Format best = null;
		var weight = 0;
		for (var at = 0; at < signs.size(); at++) {
			var sign = signs.get(at);
			if (sign.names().isEmpty() != named && sign.weight() > weight && sign.fits(path, name, beginning)) {
				best = owners.get(at);
				weight = sign.weight();
			}
		}
		return Optional.ofNullable(best);
	}
}
