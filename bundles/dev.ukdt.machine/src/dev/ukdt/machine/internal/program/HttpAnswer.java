package dev.ukdt.machine.internal.program;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import dev.ukdt.machine.MachineException;

/** Reads one HTTP answer whose length is told. */
final class HttpAnswer {
	private static final int LONGEST_HEAD = 64 * 1024;
	private static final Pattern LENGTH = Pattern.compile("(?im)^content-length:\\s*(\\d{1,8})\\s*$");

	private final String body;

	/** @throws MachineException when the answer tells an error, with its text */
	HttpAnswer(InputStream in) throws IOException {
		var head = new StringBuilder();
		while (head.length() < LONGEST_HEAD && head.indexOf("\r\n\r\n") < 0) {
			var c = in.read();
			if (c < 0) {
				throw new IOException("the answer ends too early");
			}
			head.append((char) c);
		}
		var length = LENGTH.matcher(head);
		body = length.find() ? new String(in.readNBytes(Integer.parseInt(length.group(1))), StandardCharsets.UTF_8) : "";
		if (!head.toString().matches("(?s)HTTP/1\\.\\d 2\\d\\d.*")) {
			throw new MachineException("the machine's program refuses: " + (body.isEmpty() ? head.toString().lines().findFirst().orElse("") : body));
		}
	}

	String body() {
		return body;
	}
}
