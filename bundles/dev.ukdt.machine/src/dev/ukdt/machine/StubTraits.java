package dev.ukdt.machine;

/**
 * What a debugger must know of a guest's stub beforehand.
 *
 * @param deaf     it hears no debugger while the guest runs: {@link GuestControl#pause()} stops the guest, which the stub then tells
 * @param hardware how many hardware breakpoints it can set; negative where the debugger finds that out
 */
public record StubTraits(boolean deaf, int hardware) {
	public static final StubTraits USUAL = new StubTraits(false, -1);
}
