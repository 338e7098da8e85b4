package dev.ukdt.image;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No file, however wrong, gives anything else than an image or one sentence that says what is wrong with it. */
class HostileImageTest {
	@TempDir
	Path folder;

	@ParameterizedTest
	@EnumSource(names = { "X86_64", "ARM" })
	void aFileCutOffAnywhereIsToldToBeDamaged(Architecture architecture) throws IOException {
		var bytes = Files.readAllBytes(Compiled.kernel(folder, architecture));
		var file = folder.resolve("cut");
		for (var length = 16; length < bytes.length; length += 1 + length / 64) {
			Files.write(file, Arrays.copyOf(bytes, length));
			var message = assertThrows(IOException.class, () -> Image.read(file).symbols(), "cut to " + length).getMessage();
			assertTrue(message.contains("is damaged"), message);
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "X86_64", "ARM" })
	void changedBytesNeverCauseAnythingButASentence(Architecture architecture) throws IOException {
		var bytes = Files.readAllBytes(Compiled.kernel(folder, architecture));
		var random = new Random(17);
		for (var round = 0; round < 3000; round++) {
			var changed = bytes.clone();
			for (var i = 0; i <= round % 4; i++) {
				// Headers and tables lie at the ends: most changes fall there.
				var place = random.nextInt(3);
				var at = place == 0 ? random.nextInt(128) : place == 1 ? changed.length - 1 - random.nextInt(800) : random.nextInt(changed.length);
				changed[at] = (byte) (random.nextBoolean() ? 0xFF : random.nextInt(256));
			}
			readOrBeTold(changed);
		}
	}

	@Test
	void randomBytesBehindTheMagicNumberAreNoImage() throws IOException {
		var random = new Random(4);
		for (var round = 0; round < 500; round++) {
			var bytes = new byte[64 + random.nextInt(4000)];
			random.nextBytes(bytes);
			ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(0x464C457F).put((byte) (1 + round % 2)).put((byte) 1);
			readOrBeTold(bytes);
		}
	}

	@Test
	void aClaimedTableLargerThanTheFileIsNotAllocated() throws IOException {
		var bytes = ByteBuffer.wrap(Files.readAllBytes(Compiled.kernel(folder, Architecture.X86_64))).order(ByteOrder.LITTLE_ENDIAN);
		bytes.putLong(0x28, Long.MAX_VALUE - 8);
		var file = Files.write(folder.resolve("huge"), bytes.array());
		assertTrue(assertThrows(IOException.class, () -> Image.read(file)).getMessage().contains("beyond the end"));
	}

	/** Any other exception, an endless loop and an exhausted memory fail the test. */
	private void readOrBeTold(byte[] bytes) throws IOException {
		var file = Files.write(folder.resolve("changed"), bytes);
		try {
			Image.read(file).symbols();
		} catch (IOException e) {
			assertTrue(e.getMessage().startsWith(file.toString()), e.getMessage());
		}
	}
}
