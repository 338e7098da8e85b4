package dev.ukdt.image.format;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** Chips by the numbers that UF2 files carry, as far as boards here have them; any other chip is named by its number. */
public enum Uf2Family {
	RP2040(0xE48BFF56),
	/** For the Arm cores of the RP2350, in the secure world. */
	RP2350_ARM_S(0xE48BFF59), RP2350_RISCV(0xE48BFF5A), RP2350_ARM_NS(0xE48BFF5B),
	/** Blocks that the boot loader of an RP2xxx writes to just where they say. */
	RP2XXX_ABSOLUTE(0xE48BFF57),
	NRF52(0x1B57745F), NRF52833(0x621E937A), NRF52840(0xADA52840),
	SAMD21(0x68ED2B88), SAMD51(0x55114460),
	STM32F0(0x647824B6), STM32F1(0x5EE21072), STM32F3(0x6B846188), STM32F4(0x57755A57), STM32F7(0x53B80F00), STM32H7(0x6DB66082), STM32G0(0x300F5633),
	STM32G4(0x4C71240A), STM32L4(0x00FF6919), STM32WB(0x70D16653),
	ESP32(0x1C5F21B0), ESP32S2(0xBFDD4EEE), ESP32S3(0xC47E5767), ESP32C3(0xD42BA06C),
	MIMXRT10XX(0x4FB2D5BD);

	private final int id;

	Uf2Family(int id) {
		this.id = id;
	}

	public int id() {
		return id;
	}

	public static Optional<Uf2Family> of(int id) {
		return Arrays.stream(values()).filter(family -> family.id == id).findFirst();
	}

	/**
	 * The number of a family, by name in upper or lower case with dashes or underscores, or as {@code 0x} and eight hexadecimal digits.
	 *
	 * @throws IllegalArgumentException when it is neither; the message says what would be
	 */
	public static int parse(String text) {
		if (text.startsWith("0x") && text.length() == 10) {
			return HexFormat.fromHexDigits(text, 2, 10);
		}
		var name = text.toUpperCase(Locale.ROOT).replace('-', '_');
		return Arrays.stream(values()).filter(family -> family.name().equals(name)).findFirst().orElseThrow(
				() -> new IllegalArgumentException("'" + text + "' is no UF2 family: name one of " + Arrays.toString(values()) + " or write its number as 0x12345678"))
				.id();
	}
}
