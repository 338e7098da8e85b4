package dev.ukdt.gdb;

import dev.ukdt.gdb.command.BreakInsert;
import dev.ukdt.gdb.command.Exec;
import dev.ukdt.gdb.command.Files;
import dev.ukdt.gdb.command.Location;
import dev.ukdt.gdb.command.Setting;
import dev.ukdt.gdb.event.Stopped;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A session on a real program in a folder with a difficult name. */
abstract class HostProgramTest {

	@TempDir
	Path folder;

	GdbSession session;
	Events events;

	@BeforeEach
	void load() throws Exception {
		Path program = Program.compile(folder.resolve("a 'b' \"c\" ü $(x)"));
		session = new GdbLauncher("gdb").start();
		events = new Events(session);
		session.await(new Setting.Set("mi-async", "on"));
		session.await(new Setting.Set("startup-with-shell", "off"));
		session.await(new Files.Program(program.toString()));
	}

	@AfterEach
	void end() throws Exception {
		session.close();
		session.onEnd().get(60, TimeUnit.SECONDS);
	}

	/** Runs it from its start to where a function begins. */
	Stopped runTo(String function) throws Exception {
		session.await(BreakInsert.at(new Location.Function(function)).forOneStop());
		session.await(new Exec.Run(false));
		return stop();
	}

	/** Waits for the next stop. */
	Stopped stop() throws InterruptedException {
		return events.next(Stopped.class);
	}
}
