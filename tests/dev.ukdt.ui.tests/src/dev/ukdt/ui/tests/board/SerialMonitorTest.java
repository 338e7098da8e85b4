package dev.ukdt.ui.tests.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.eclipse.swt.widgets.Combo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import dev.ukdt.board.serial.SerialLine;
import dev.ukdt.board.serial.SharedPorts;
import dev.ukdt.ui.driver.Screenshot;
import dev.ukdt.ui.driver.Ui;
import dev.ukdt.ui.driver.UiBot;
import dev.ukdt.ui.driver.UiView;
import dev.ukdt.ui.driver.Wait;
import dev.ukdt.ui.driver.WorkbenchExtension;

/** The serial monitor on a pair of terminals: what one end gets comes out at the other. */
@ExtendWith(WorkbenchExtension.class)
class SerialMonitorTest {
	private final UiBot bot = new UiBot();
	@TempDir
	Path folder;
	private Process pair;
	private Path near;
	private SerialLine board;

	@BeforeEach
	void connect() throws Exception {
		assumeTrue(Files.isExecutable(Path.of("/usr/bin/socat")), "there is no socat");
		near = folder.resolve("ttyNear");
		plugIn();
	}

	private void plugIn() throws Exception {
		var far = folder.resolve("far");
		pair = new ProcessBuilder("socat", "pty,raw,echo=0,link=" + near, "pty,raw,echo=0,link=" + far).start();
		Wait.until("the pair of terminals", () -> Files.exists(near) && Files.exists(far));
		board = SerialLine.open(far.toRealPath().toString(), 115200);
	}

	private void pullOut() {
		board.close();
		pair.destroy();
		pair.onExit().join();
	}

	@AfterEach
	void disconnect() {
		if (pair != null) {
			pullOut();
		}
	}

	@Test
	void theMonitorShowsSendsLendsAndComesBack() throws Exception {
		var view = open();
		board.write("Hello from the board\r\n".getBytes(StandardCharsets.UTF_8));
		view.styledText().untilContains("Hello from the board");
		var umlaut = "grün\r\n".getBytes(StandardCharsets.UTF_8);
		board.write(Arrays.copyOf(umlaut, 3));
		view.styledText().untilContains("gr");
		board.write(Arrays.copyOfRange(umlaut, 3, umlaut.length));
		view.styledText().untilContains("grün");
		view.styledText().pressKeys("ls\r");
		assertEquals("ls\r", read(3));
		assertTrue(view.checkBox("DTR").isChecked());
		Screenshot.take("serial-monitor");

		var loan = SharedPorts.borrow(near.toString());
		view.label(near + " is used by a flasher");
		SerialLine.open(near.toString(), 115200).close();
		loan.close();
		view.label(near + " at 115200 baud");
		board.write("and back\r\n".getBytes(StandardCharsets.UTF_8));
		view.styledText().untilContains("and back");
		view.button("Disconnect").click();
		view.label(near + " is closed");
	}

	@Test
	void aBoardThatIsPulledOutAndPluggedInAgainIsMetAgain() throws Exception {
		var view = open();
		pullOut();
		view.label(near + " has gone away; it is opened again when it comes back");
		plugIn();
		view.label(near + " at 115200 baud");
		board.write("here again\r\n".getBytes(StandardCharsets.UTF_8));
		view.styledText().untilContains("here again");
		view.button("Disconnect").click();
	}

	private UiView open() {
		var view = bot.viewById("dev.ukdt.ui.serialMonitor");
		var port = view.find("the port", Combo.class, combo -> true, 0);
		Ui.run(() -> port.setText(near.toString()));
		view.button("Connect").click();
		view.label(near + " at 115200 baud");
		return view;
	}

	private String read(int count) throws Exception {
		var text = new StringBuilder();
		var buffer = new byte[64];
		for (var end = System.nanoTime() + 30_000_000_000L; text.length() < count && System.nanoTime() < end;) {
			text.append(new String(buffer, 0, board.read(buffer), StandardCharsets.UTF_8));
		}
		return text.toString();
	}
}
