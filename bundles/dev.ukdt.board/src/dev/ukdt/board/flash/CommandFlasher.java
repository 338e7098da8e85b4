package dev.ukdt.board.flash;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import dev.ukdt.core.process.CommandLine;
import dev.ukdt.core.tool.Tool;

/** Flashes by a program of somebody else's, as a descriptor says. */
final class CommandFlasher implements Flasher {
	private final CommandDescriptor descriptor;

	CommandFlasher(CommandDescriptor descriptor) {
		this.descriptor = descriptor;
	}

	CommandDescriptor descriptor() {
		return descriptor;
	}

	@Override
	public String id() {
		return descriptor.id();
	}

	@Override
	public String name() {
		return descriptor.name();
	}

	@Override
	public TargetKind target() {
		return descriptor.target();
	}

	@Override
	public Optional<Tool> tool() {
		return Optional.of(descriptor.tool());
	}

	@Override
	public Proof proof() {
		return descriptor.proof();
	}

	@Override
	public boolean canVerify() {
		return !descriptor.verify().equals("never");
	}

	@Override
	public FlashPlan plan(FlashRequest request) throws IOException {
		if (descriptor.target() == TargetKind.SERIAL && !request.hasTarget()) {
			throw new FlashException(descriptor.name() + " must be told the serial port that the board hangs on, such as /dev/ttyUSB0");
		}
		var address = request.way().setting("address").isEmpty() ? request.board().start() : Long.decode(request.way().setting("address"));
		var image = StagedImage.of(request.image(), request.board(), descriptor.takes(), address);
		try {
			var variables = new CommandVariables(request.way(), values(request, image));
			for (var file : descriptor.files().entrySet()) {
				Files.writeString(image.folder().resolve(file.getKey()), variables.variables().expand(file.getValue()));
			}
			var commands = new ArrayList<CommandLine>();
			for (var step : descriptor.steps()) {
				if (step.when().holds(variables.variables())) {
					commands.add(new CommandLine(variables.line(descriptor.tool(), request.finder(), step.arguments()), image.folder()));
				}
			}
			return new CommandPlan(descriptor, request, image, commands);
		} catch (IOException | RuntimeException e) {
			image.close();
			throw e;
		}
	}

	private static Map<String, String> values(FlashRequest request, StagedImage image) {
		var values = new HashMap<String, String>();
		values.put("image", image.file().toString());
		values.put("format", image.format().id());
		values.put("folder", image.folder().toString());
		values.put("address", "0x" + Long.toHexString(image.address()));
		values.put("target", request.target());
		values.put("verify", Boolean.toString(request.verify()));
		values.put("board", request.board().id());
		return values;
	}
}
