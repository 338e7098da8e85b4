package dev.ukdt.ui.board;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.eclipse.ui.statushandlers.StatusManager;

import dev.ukdt.board.Board;
import dev.ukdt.board.flash.FlashJob;
import dev.ukdt.board.flash.ProbeServer;
import dev.ukdt.board.launch.BoardAttributes;
import dev.ukdt.board.serial.SerialLine;

/** What follows when a board was flashed: nothing, its serial port is watched, or it is debugged. What was chosen last is chosen again. UI thread. */
final class AfterFlash {
	private static final String STEP = "board.after";
	private static final String PORT = "board.after.port";

	/** What can follow. */
	private enum Step {
		NOTHING("nothing more"), MONITOR("watch its serial port"), DEBUG("debug it by its probe");

		private final String words;

		Step(String words) {
			this.words = words;
		}
	}

	private final ScopedPreferenceStore memory = new ScopedPreferenceStore(InstanceScope.INSTANCE, "dev.ukdt.ui");
	private final Combo step;
	private final Combo port;
	private List<Step> steps = List.of();
	private int speed;

	/** @param area has a grid of three columns */
	AfterFlash(Composite area) {
		step = combo(area, "Th&en:", SWT.READ_ONLY);
		step.addListener(SWT.Selection, event -> chosen());
		port = combo(area, "&Serial port:", SWT.NONE);
		port.addListener(SWT.Modify, event -> memory.setValue(PORT, port.getText().strip()));
		port.setItems(SerialLine.ports().stream().map(SerialLine.Port::name).toArray(String[]::new));
		var last = memory.getString(PORT);
		port.setText(last.isEmpty() && port.getItemCount() > 0 ? port.getItem(0) : last);
	}

	private static Combo combo(Composite area, String label, int style) {
		new Label(area, SWT.NONE).setText(label);
		var combo = new Combo(area, SWT.DROP_DOWN | style);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(combo);
		return combo;
	}

	/** Offers what can be done with a board: only one with a probe is debugged. */
	void show(Board board) {
		speed = board.serialSpeed();
		steps = board.ways().stream().anyMatch(ProbeServer::exists) ? List.of(Step.values()) : List.of(Step.NOTHING, Step.MONITOR);
		step.setItems(steps.stream().map(it -> it.words).toArray(String[]::new));
		var last = steps.stream().filter(it -> it.name().equals(memory.getString(STEP))).findFirst().orElse(Step.NOTHING);
		step.select(steps.indexOf(last));
		port.setEnabled(last == Step.MONITOR);
	}

	private void chosen() {
		memory.setValue(STEP, current().name());
		port.setEnabled(current() == Step.MONITOR);
	}

	private Step current() {
		return steps.get(step.getSelectionIndex());
	}

	boolean isSomething() {
		return current() == Step.DEBUG || current() == Step.MONITOR && !port.getText().isBlank();
	}

	/**
	 * What is to be done now, in the UI thread, whether the fields are still there or not.
	 *
	 * @param job   that was carried out
	 * @param image that the board holds
	 */
	Runnable next(FlashJob job, Path image, Optional<IProject> project) {
		var name = port.getText().strip();
		var baud = speed > 0 ? speed : MonitorOpener.USUAL_SPEED;
		return current() == Step.MONITOR ? () -> MonitorOpener.open(name, baud) : () -> debug(job, image, project);
	}

	private static void debug(FlashJob job, Path image, Optional<IProject> project) {
		try {
			var manager = DebugPlugin.getDefault().getLaunchManager();
			var name = project.map(IProject::getName).orElse(image.getFileName().toString()) + " on " + job.board().name();
			var configuration = manager.getLaunchConfigurationType(BoardAttributes.TYPE).newInstance(null, manager.generateLaunchConfigurationName(name));
			configuration.setAttribute(BoardAttributes.PROJECT, project.map(IProject::getName).orElse(""));
			configuration.setAttribute(BoardAttributes.IMAGE, image.toString());
			configuration.setAttribute(BoardAttributes.BOARD, job.board().id());
			configuration.setAttribute(BoardAttributes.TARGET, job.target());
			configuration.setAttribute(BoardAttributes.FLASHED, true);
			DebugUITools.launch(configuration, ILaunchManager.DEBUG_MODE);
		} catch (CoreException e) {
			StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
		}
	}
}
