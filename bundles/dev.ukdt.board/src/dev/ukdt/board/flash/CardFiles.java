package dev.ukdt.board.flash;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.ukdt.board.Board;
import dev.ukdt.board.Card;
import dev.ukdt.image.Architecture;
import dev.ukdt.image.Image;
import dev.ukdt.image.disk.Content;
import dev.ukdt.image.disk.DiskFile;
import dev.ukdt.image.disk.DiskImage;
import dev.ukdt.image.format.FlashFile;
import dev.ukdt.image.format.MemoryImage;

/** Collects what a board's card must hold: the image, the firmware, the board's texts, and the project's own files, which win. */
final class CardFiles {
	private final FlashRequest request;
	private final Card card;
	private final String architecture;
	private final Map<String, Content> files = new LinkedHashMap<>();
	private final List<DiskImage.Blob> blobs = new ArrayList<>();
	private final List<String> words = new ArrayList<>();
	private final List<String> missing = new ArrayList<>();

	private CardFiles(FlashRequest request, Card card) throws IOException {
		this.request = request;
		this.card = card;
		this.architecture = architecture(request.image(), request.board());
	}

	/** @throws FlashException when the firmware is not there, or the image is for another processor */
	static CardFiles collect(FlashRequest request, Card card) throws IOException {
		var collected = new CardFiles(request, card);
		for (var entry : card.files()) {
			if (entry.isFor(collected.architecture)) {
				collected.add(entry);
			}
		}
		for (var entry : card.blobs()) {
			if (entry.isFor(collected.architecture)) {
				if (entry.source() == Card.Source.IMAGE && FlashFile.of(request.image()) == FlashFile.ELF) {
					throw new FlashException(request.image().getFileName() + " is an ELF file, and the " + request.board().name() + " takes another: " + request.board().note());
				}
				var content = collected.content(entry);
				content.ifPresent(bytes -> collected.blobs.add(new DiskImage.Blob(entry.offset(), bytes)));
			}
		}
		if (!collected.missing.isEmpty()) {
			throw new FlashException("the firmware of the " + request.board().name() + " is missing (" + String.join(", ", collected.missing) + "): " + card.howToGet());
		}
		collected.addProjectFiles();
		return collected;
	}

	/** The processor that an image is for; a flat binary is taken to be for the board's first. */
	private static String architecture(Path image, Board board) throws IOException {
		var architecture = Image.read(image).architecture();
		if (architecture == Architecture.UNKNOWN) {
			return board.architectures().getFirst();
		}
		if (!board.architectures().contains(architecture.id())) {
			throw new FlashException(image.getFileName() + " is for " + architecture + ", and the " + board.name() + " takes " + String.join(", ", board.architectures()));
		}
		return architecture.id();
	}

	private void add(Card.Entry entry) throws IOException {
		var own = own(entry.name());
		if (own.isPresent()) {
			words.add(entry.name() + " (the project's own)");
			files.put(entry.name(), Content.of(own.get()));
			return;
		}
		content(entry).ifPresent(content -> {
			words.add(entry.name() + switch (entry.source()) {
			case IMAGE, BINARY -> " (from " + request.image().getFileName() + ")";
			case FIRMWARE, TEXT -> "";
			});
			files.put(entry.name(), content);
		});
	}

	private Optional<Content> content(Card.Entry entry) throws IOException {
		return switch (entry.source()) {
		case IMAGE -> Optional.of(Content.of(request.image()));
		case BINARY -> Optional.of(binary(entry));
		case TEXT -> Optional.of(Content.of(entry.text()));
		case FIRMWARE -> firmware(entry);
		};
	}

	/** An ELF file is laid out as memory, from its lowest address on; anything else is taken as it is. */
	private Content binary(Card.Entry entry) throws IOException {
		if (FlashFile.of(request.image()) != FlashFile.ELF) {
			return Content.of(request.image());
		}
		var memory = MemoryImage.ofElf(request.image());
		if (entry.at() >= 0 && memory.start() != entry.at()) {
			throw new FlashException(String.format("%s is linked for address 0x%x, and the %s loads %s at 0x%x: build it for this board", request.image().getFileName(),
					memory.start(), request.board().name(), entry.name(), entry.at()));
		}
		var out = new ByteArrayOutputStream();
		memory.writeBinary(out, (byte) 0);
		return Content.of(out.toByteArray());
	}

	private Optional<Content> firmware(Card.Entry entry) {
		var folders = request.firmware().map(Stream::of).orElseGet(() -> card.firmware().stream().map(CardFiles::home));
		var found = folders.map(folder -> folder.resolve(entry.name())).filter(Files::isRegularFile).findFirst();
		if (found.isEmpty() && !entry.optional()) {
			missing.add(entry.name());
		}
		return found.map(Content::of);
	}

	private static Path home(String place) {
		return Path.of(place.startsWith("~/") ? System.getProperty("user.home") + place.substring(1) : place);
	}

	private Optional<Path> own(String name) {
		var inFolder = request.boardFolder().map(folder -> folder.resolve(name));
		var besides = request.project().map(project -> project.resolve(name));
		return Stream.of(inFolder, besides).flatMap(Optional::stream).filter(Files::isRegularFile).findFirst();
	}

	/** All that lies in the project's folder for this board. */
	private void addProjectFiles() throws IOException {
		var folder = request.boardFolder().filter(Files::isDirectory);
		if (folder.isPresent()) {
			try (var walk = Files.walk(folder.get())) {
				for (var file : walk.filter(Files::isRegularFile).sorted().toList()) {
					var name = folder.get().relativize(file).toString();
					if (files.keySet().stream().noneMatch(name::equalsIgnoreCase)) {
						words.add(name + " (the project's own)");
						files.put(name, Content.of(file));
					}
				}
			}
		}
	}

	List<DiskFile> files() {
		return files.entrySet().stream().map(file -> new DiskFile(file.getKey(), file.getValue())).toList();
	}

	List<DiskImage.Blob> blobs() {
		return blobs;
	}

	String architecture() {
		return architecture;
	}

	/** The files in words. */
	String words() {
		return String.join(", ", words);
	}
}
