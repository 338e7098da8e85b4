package dev.ukdt.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first commands of a product that was just built or unpacked, and that settles its configuration then. */
class FirstStartTest {
	@TempDir
	Path folder;

	@Test
	void severalAtOnceDoNotDisturbEachOther() throws Exception {
		var product = justUnpacked();
		var processes = new ArrayList<Process>();
		try {
			for (var at = 0; at < 3; at++) {
				processes.add(new ProcessBuilder(product.resolve("ukdt").toString(), "no-such-command").redirectInput(Path.of("/dev/null").toFile())
						.redirectError(folder.resolve(at + ".err").toFile()).start());
			}
			for (var process : processes) {
				assertTrue(process.waitFor(3, TimeUnit.MINUTES));
				assertEquals(2, process.exitValue());
			}
		} finally {
			processes.forEach(process -> process.descendants().forEach(ProcessHandle::destroyForcibly));
			processes.forEach(Process::destroyForcibly);
		}
		for (var at = 0; at < 3; at++) {
			assertEquals("ukdt: there is no command 'no-such-command'; 'ukdt help' lists them\n", Files.readString(folder.resolve(at + ".err")));
		}
		try (var files = Files.list(product.resolve("configuration"))) {
			assertEquals(List.of(), files.map(Path::toString).filter(name -> name.endsWith(".log")).toList());
		}
	}

	@Test
	void aUserWithoutAHomeIsServedToo() throws Exception {
		var builder = new ProcessBuilder(Ukdt.command("help")).redirectInput(Path.of("/dev/null").toFile()).redirectError(folder.resolve("err").toFile());
		builder.environment().keySet().removeAll(List.of("HOME", "XDG_CACHE_HOME"));
		var process = builder.start();
		assertTrue(new String(process.getInputStream().readAllBytes()).contains("families"));
		assertTrue(process.waitFor(2, TimeUnit.MINUTES));
		assertEquals("", Files.readString(folder.resolve("err")));
	}

	/** The product of this build as it was before anything of it was started. Its plug-ins are linked, not copied: they only are read. */
	private Path justUnpacked() throws IOException {
		var built = Path.of(Ukdt.command().getFirst()).getParent();
		var product = Files.createDirectory(folder.resolve("product"));
		try (var files = Files.walk(built)) {
			for (var file : (Iterable<Path>) files::iterator) {
				var name = built.relativize(file);
				if (name.startsWith("configuration") && name.getNameCount() > 1 && !name.endsWith("config.ini")
						&& !name.getName(1).toString().equals("org.eclipse.equinox.simpleconfigurator")) {
					continue;
				}
				if (Files.isDirectory(file)) {
					Files.createDirectories(product.resolve(name));
				} else if (name.startsWith("plugins")) {
					link(product.resolve(name), file);
				} else {
					Files.copy(file, product.resolve(name));
				}
			}
		}
		return product;
	}

	private static void link(Path link, Path file) throws IOException {
		try {
			Files.createLink(link, file);
		} catch (IOException | UnsupportedOperationException e) {
			Files.copy(file, link); // another file system
		}
	}
}
