package dev.ukdt.core.project;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.ukdt.core.family.Family;
import dev.ukdt.core.family.Template;

/**
 * The files of a template, made ready for one project: {@code @@NAME@@} in a text or in a file's name is replaced by the value of
 * that name. Bytes that are not UTF-8 are copied as they are.
 */
public final class TemplateFiles {
	private final SortedMap<String, byte[]> files = new TreeMap<>();
	private final Map<String, String> values;

	/**
	 * Reads the template's layers. Blocks on the files.
	 *
	 * @throws IOException when a layer is missing or cannot be read
	 */
	public TemplateFiles(Family family, Template template, Map<String, String> values) throws IOException {
		this.values = values;
		for (var layer : template.layers()) {
			read(family.folder().resolve("templates").resolve(layer));
		}
	}

	/** Contents by path relative to the project, with {@code /} between the parts. */
	public SortedMap<String, byte[]> files() {
		return files;
	}

	private void read(Path layer) throws IOException {
		try (var walk = Files.walk(layer)) {
			for (var file : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
				var name = layer.relativize(file).toString().replace('\\', '/');
				files.put(replaced(name), replaced(Files.readAllBytes(file)));
			}
		}
	}

	private byte[] replaced(byte[] content) {
		try {
			var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
			return replaced(text).getBytes(StandardCharsets.UTF_8);
		} catch (CharacterCodingException e) {
			return content;
		}
	}

	private String replaced(String text) {
		for (var value : values.entrySet()) {
			text = text.replace("@@" + value.getKey() + "@@", value.getValue());
		}
		return text;
	}
}
