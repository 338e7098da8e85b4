package dev.ukdt.ui.board;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.debug.core.DebugEvent;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.IDebugEventSetListener;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;

import dev.ukdt.board.Board;
import dev.ukdt.board.Boards;
import dev.ukdt.board.launch.BoardAttributes;
import dev.ukdt.board.launch.FlashProcess;

/** Opens the serial monitor when a board was flashed by a launch that names a port. */
public final class MonitorOpener implements IStartup, IDebugEventSetListener {
	static final int USUAL_SPEED = 115200;

	@Override
	public void earlyStartup() {
		DebugPlugin.getDefault().addDebugEventListener(this);
	}

	@Override
	public void handleDebugEvents(DebugEvent[] events) {
		for (var event : events) {
			if (event.getKind() == DebugEvent.TERMINATE && event.getSource() instanceof FlashProcess process) {
				flashed(process);
			}
		}
	}

	private static void flashed(FlashProcess process) {
		try {
			var configuration = process.getLaunch().getLaunchConfiguration();
			var port = configuration == null ? "" : configuration.getAttribute(BoardAttributes.PORT, "").strip();
			if (process.getExitValue() == 0 && !port.isEmpty()) {
				var speed = Boards.installed().find(configuration.getAttribute(BoardAttributes.BOARD, "")).map(Board::serialSpeed).filter(value -> value > 0).orElse(USUAL_SPEED);
				Display.getDefault().asyncExec(() -> open(port, speed));
			}
		} catch (CoreException e) {
			ILog.of(MonitorOpener.class).error(e.getMessage(), e);
		}
	}

	/** Opens the view on a port. In the UI thread. */
	static void open(String port, int speed) {
		var window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		if (window != null && window.getActivePage() != null) {
			try {
				((SerialMonitor) window.getActivePage().showView(SerialMonitor.ID)).open(port, speed);
			} catch (CoreException e) {
				ILog.of(MonitorOpener.class).error(e.getMessage(), e);
			}
		}
	}
}
