package dev.ukdt.machine;

import java.util.List;
import java.util.Optional;

import dev.ukdt.core.tool.Tool;
import dev.ukdt.core.tool.ToolFinder;
import dev.ukdt.core.tool.ToolMissing;
import dev.ukdt.image.Architecture;
import dev.ukdt.image.Image;

/** Where images run: an emulator's machine type, a hypervisor, a tender. Immutable; any thread. */
public interface Machine {
	/** Such as {@code qemu}, {@code qemu:q35} or {@code firecracker}; what a family's and a project's {@code machine} name. */
	String id();

	/** For people. */
	String name();

	/** Of the guests it runs, the best known first. */
	List<Architecture> architectures();

	/** The program that runs guests of an architecture; empty when it needs none, or runs no such guests. */
	Optional<Tool> tool(Architecture architecture);

	/** What was run on it in our tests, or that nobody did; one phrase for people. */
	String proof();

	/**
	 * Plans a run: the exact command line, and what to tell about it. Starts no guest, but may try out whether acceleration works, which takes up to
	 * some seconds the first time; not for the UI thread.
	 *
	 * @throws ToolMissing      when the program is not on this machine
	 * @throws MachineException when this machine cannot run such an image, or not with these settings
	 */
	GuestPlan plan(Image image, GuestSettings settings, ToolFinder finder) throws MachineException;
}
