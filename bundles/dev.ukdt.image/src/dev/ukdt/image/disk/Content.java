package dev.ukdt.image.disk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes that go onto a disk. */
public interface Content {
	/** Exactly as many as {@link #open} gives. */
	long size() throws IOException;

	InputStream open() throws IOException;

	static Content of(Path file) {
		return new Content() {
			@Override
			public long size() throws IOException {
				return Files.size(file);
			}

			@Override
			public InputStream open() throws IOException {
				return Files.newInputStream(file);
			}

			@Override
			public String toString() {
				return file.toString();
			}
		};
	}

	static Content of(byte[] bytes) {
		return new Content() {
			@Override
			public long size() {
				return bytes.length;
			}

			@Override
			public InputStream open() {
				return new ByteArrayInputStream(bytes);
			}
		};
	}

	/** A text as UTF-8. */
	static Content of(String text) {
		return of(text.getBytes(StandardCharsets.UTF_8));
	}
}
