package dev.ukdt.image.disk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Which parts of a disk image hold data; the rest need not be written.
 *
 * @param size   of the image in bytes
 * @param ranges in order, not touching each other
 */
public record BlockMap(long size, List<Range> ranges) {
	/**
	 * Bytes from start up to end, which is not one of them.
	 *
	 * @param sha256 what their digest must be, in hexadecimal; empty when it is not known
	 */
	public record Range(long start, long end, String sha256) {
		public long length() {
			return end - start;
		}
	}

	public BlockMap {
		ranges = List.copyOf(ranges);
	}

	/** Every byte. */
	public static BlockMap whole(long size) {
		return new BlockMap(size, size == 0 ? List.of() : List.of(new Range(0, size, "")));
	}

	/** How many bytes hold data. */
	public long mapped() {
		return ranges.stream().mapToLong(Range::length).sum();
	}

	/**
	 * Reads a file of bmaptool, versions 1.3 to 2.0. Blocks on it.
	 *
	 * @throws IOException when it is none, is damaged, or names ranges that cannot be
	 */
	public static BlockMap read(Path file) throws IOException {
		var bytes = Files.readAllBytes(file);
		try {
			var document = parse(bytes);
			var version = document.getDocumentElement().getAttribute("version");
			if (!document.getDocumentElement().getTagName().equals("bmap") || !(version.startsWith("1.") || version.startsWith("2."))) {
				throw new IOException(file + " is no block map of version 1 or 2");
			}
			checkDigest(file, bytes, document);
			var size = number(file, document, "ImageSize");
			var block = number(file, document, "BlockSize");
			var ranges = new ArrayList<Range>();
			var found = document.getElementsByTagName("Range");
			var before = -1L;
			for (var i = 0; i < found.getLength(); i++) {
				var range = range((Element) found.item(i), block, size);
				if (range.start() <= before || range.length() <= 0) {
					throw new IOException(file + " is damaged: its ranges are not in order");
				}
				before = range.end() - 1;
				ranges.add(range);
			}
			return new BlockMap(size, ranges);
		} catch (SAXException | NumberFormatException e) {
			throw new IOException(file + " is no block map: " + e.getMessage());
		}
	}

	private static Document parse(byte[] bytes) throws SAXException, IOException {
		try {
			var factory = DocumentBuilderFactory.newInstance();
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			var builder = factory.newDocumentBuilder();
			builder.setErrorHandler(null);
			return builder.parse(new ByteArrayInputStream(bytes));
		} catch (ParserConfigurationException e) {
			throw new IllegalStateException(e);
		}
	}

	private static Range range(Element element, long block, long size) {
		var text = element.getTextContent().strip();
		var dash = text.indexOf('-');
		var first = Long.parseLong(dash < 0 ? text : text.substring(0, dash).strip());
		var last = dash < 0 ? first : Long.parseLong(text.substring(dash + 1).strip());
		var digest = element.hasAttribute("chksum") ? element.getAttribute("chksum") : "";
		return new Range(first * block, Math.min((last + 1) * block, size), digest.length() == 64 ? digest : "");
	}

	/** The digest is that of the file with zeros where the digest stands. */
	private static void checkDigest(Path file, byte[] bytes, Document document) throws IOException {
		var elements = document.getElementsByTagName("BmapFileChecksum");
		var digest = elements.getLength() == 0 ? "" : elements.item(0).getTextContent().strip();
		if (digest.length() == 64) {
			var zeroed = new String(bytes, StandardCharsets.ISO_8859_1).replace(digest, "0".repeat(64));
			if (!digest.equals(HexFormat.of().formatHex(sha256().digest(zeroed.getBytes(StandardCharsets.ISO_8859_1))))) {
				throw new IOException(file + " is damaged: its checksum is wrong");
			}
		}
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	private static long number(Path file, Document document, String name) throws IOException {
		var elements = document.getElementsByTagName(name);
		if (elements.getLength() == 0) {
			throw new IOException(file + " is no block map: it has no " + name);
		}
		var value = Long.parseLong(elements.item(0).getTextContent().strip());
		if (value <= 0) {
			throw new IOException(file + " is no block map: its " + name + " is " + value);
		}
		return value;
	}
}
