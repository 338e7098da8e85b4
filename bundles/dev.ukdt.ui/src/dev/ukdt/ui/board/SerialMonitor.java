package dev.ukdt.ui.board;

import java.io.IOException;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;

import dev.ukdt.board.serial.SerialLine;
import dev.ukdt.board.serial.SerialSession;

/** Shows what a board says on its serial port, and sends what is typed. Flashers borrow the port from it. */
public final class SerialMonitor extends ViewPart implements SerialSession.Listener {
	public static final String ID = "dev.ukdt.ui.serialMonitor";
	private static final List<Integer> SPEEDS = List.of(9600, 19200, 38400, 57600, 115200, 230400, 460800, 921600, 1_500_000);
	private static final int RESET_MILLISECONDS = 100;

	private Combo port;
	private Combo speed;
	private Button connect;
	private Button dtr;
	private Button rts;
	private Button reset;
	private SerialText text;
	private Label state;
	private SerialSession session;

	@Override
	public void createPartControl(Composite parent) {
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(parent);
		createBar(parent);
		text = new SerialText(parent, bytes -> attempt(() -> session.write(bytes)));
		state = new Label(parent, SWT.NONE);
		state.setText("Not connected.");
		GridDataFactory.fillDefaults().grab(true, false).indent(4, 0).applyTo(state);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(parent, "dev.ukdt.help.boards");
	}

	private void createBar(Composite parent) {
		var bar = new Composite(parent, SWT.NONE);
		// A narrow view has it in two lines.
		bar.setLayout(RowLayoutFactory.fillDefaults().center(true).wrap(true).spacing(6).margins(4, 2).create());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		new Label(bar, SWT.NONE).setText("Port:");
		port = new Combo(bar, SWT.DROP_DOWN);
		port.setLayoutData(new RowData(200, SWT.DEFAULT));
		port.addListener(SWT.MouseDown, event -> fillPorts());
		new Label(bar, SWT.NONE).setText("Speed:");
		speed = new Combo(bar, SWT.DROP_DOWN);
		SPEEDS.forEach(value -> speed.add(value.toString()));
		speed.setText("115200");
		speed.addListener(SWT.Selection, event -> speedChosen());
		speed.addListener(SWT.DefaultSelection, event -> speedChosen());
		connect = button(bar, SWT.TOGGLE, "Connect", "Open the port, or close it", this::toggle);
		dtr = button(bar, SWT.CHECK, "DTR", "The line that many boards start their boot loader by", this::setLines);
		rts = button(bar, SWT.CHECK, "RTS", "The line that many boards are reset by", this::setLines);
		dtr.setSelection(true);
		rts.setSelection(true);
		reset = button(bar, SWT.PUSH, "Reset", "Reset the board by its lines", this::resetBoard);
		button(bar, SWT.PUSH, "Clear", "Forget what has come so far", () -> text.clear());
		fillPorts();
		enable(false);
	}

	private static Button button(Composite bar, int style, String label, String tip, Runnable action) {
		var button = new Button(bar, style);
		button.setText(label);
		button.setToolTipText(tip);
		button.addListener(SWT.Selection, event -> action.run());
		return button;
	}

	private void fillPorts() {
		var chosen = port.getText();
		port.setItems(SerialLine.ports().stream().map(SerialLine.Port::name).toArray(String[]::new));
		port.setText(chosen.isEmpty() && port.getItemCount() > 0 ? port.getItem(0) : chosen);
	}

	/** Opens a port, closing the one before; one that is open already stays so, and nothing that comes is lost. In the UI thread. */
	public void open(String name, int baud) {
		if (session != null && port.getText().equals(name) && baud() == baud) {
			return;
		}
		disconnect();
		port.setText(name);
		speed.setText(Integer.toString(baud));
		session = new SerialSession(name, baud, this);
		try {
			session.open();
		} catch (IOException e) {
			session = null;
			connect.setSelection(false);
			state.setText(e.getMessage());
		}
	}

	private void toggle() {
		if (!connect.getSelection()) {
			disconnect();
		} else if (port.getText().isBlank()) {
			connect.setSelection(false);
			state.setText("No serial port is here: plug the board in, or write the port's name.");
		} else {
			open(port.getText().strip(), baud());
		}
	}

	private int baud() {
		return speed.getText().matches("\\d{2,8}") ? Integer.parseInt(speed.getText()) : 115200;
	}

	private void disconnect() {
		if (session != null) {
			session.close();
			session = null;
		}
	}

	private void speedChosen() {
		if (session != null) {
			session.setSpeed(baud());
		}
	}

	private void setLines() {
		attempt(() -> session.setLines(dtr.getSelection(), rts.getSelection()));
	}

	private void resetBoard() {
		attempt(() -> session.setLines(false, true));
		Display.getCurrent().timerExec(RESET_MILLISECONDS, () -> {
			if (session != null && !text.isDisposed()) {
				attempt(() -> session.setLines(false, false));
				dtr.setSelection(false);
				rts.setSelection(false);
			}
		});
	}

	/** Something with the port that may fail because it has gone. */
	private interface Action {
		void run() throws IOException;
	}

	private void attempt(Action action) {
		if (session == null) {
			return;
		}
		try {
			action.run();
		} catch (IOException e) {
			state.setText(e.getMessage());
		}
	}

	@Override
	public void received(byte[] bytes, int count) {
		text.received(bytes, count);
	}

	@Override
	public void changed(SerialSession.State next, String words) {
		Display.getDefault().asyncExec(() -> {
			if (!text.isDisposed()) {
				state.setText(words);
				connect.setSelection(next != SerialSession.State.CLOSED);
				connect.setText(next == SerialSession.State.CLOSED ? "Connect" : "Disconnect");
				connect.getParent().layout();
				enable(next == SerialSession.State.OPEN);
			}
		});
	}

	private void enable(boolean open) {
		List.of(dtr, rts, reset).forEach(control -> control.setEnabled(open));
	}

	@Override
	public void setFocus() {
		text.setFocus();
	}

	@Override
	public void dispose() {
		disconnect();
		super.dispose();
	}
}
