package dev.ukdt.ui.tests;

import org.eclipse.swt.graphics.Color;

/** How well one colour stands out from another. */
public final class Contrast {
	/** What the Web Content Accessibility Guidelines ask of normal text. */
	public static final double ENOUGH = 4.5;

	private Contrast() {
	}

	/** From 1, the same colour, to 21, black on white. */
	public static double of(Color one, Color other) {
		var a = luminance(one) + 0.05;
		var b = luminance(other) + 0.05;
		return Math.max(a, b) / Math.min(a, b);
	}

	private static double luminance(Color colour) {
		return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen()) + 0.0722 * linear(colour.getBlue());
	}

	private static double linear(int part) {
		var value = part / 255.0;
		return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
	}
}
