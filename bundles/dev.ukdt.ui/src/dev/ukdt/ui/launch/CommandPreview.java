package dev.ukdt.ui.launch;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import dev.ukdt.core.process.CommandLine;
import dev.ukdt.machine.launch.UnikernelLaunch;

/** The command line that a launch would start, worked out beside the UI thread whenever the configuration changes. */
final class CommandPreview {
	private final AtomicReference<ILaunchConfiguration> wanted = new AtomicReference<>();
	private final Text text;
	private final Job job;
	private Map<String, Object> shown;

	CommandPreview(Composite tab) {
		var label = new Label(tab, SWT.NONE);
		label.setText("Command line:");
		GridDataFactory.fillDefaults().span(3, 1).applyTo(label);
		text = new Text(tab, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.BORDER | SWT.V_SCROLL);
		text.setFont(JFaceResources.getTextFont());
		GridDataFactory.fillDefaults().span(3, 1).grab(true, true).hint(400, 60).applyTo(text);
		job = new Job("Planning a guest's command line") {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				plan(wanted.get());
				return Status.OK_STATUS;
			}
		};
		job.setSystem(true);
	}

	/** In the UI thread. */
	void show(ILaunchConfiguration configuration) {
		try {
			var attributes = configuration.getAttributes();
			if (!attributes.equals(shown)) {
				shown = attributes;
				wanted.set(configuration.copy("preview"));
				job.schedule();
			}
		} catch (CoreException e) {
			text.setText(e.getMessage());
		}
	}

	private void plan(ILaunchConfiguration configuration) {
		try {
			var launch = UnikernelLaunch.of(configuration);
			var plan = launch.plan(launch.run().settings());
			var lines = plan.lines().stream().map(CommandLine::toString);
			put(configuration, Stream.concat(plan.notes().stream(), lines).collect(Collectors.joining("\n")));
		} catch (CoreException e) {
			put(configuration, e.getMessage());
		}
	}

	private void put(ILaunchConfiguration configuration, String said) {
		var display = text.isDisposed() ? null : text.getDisplay();
		if (display != null) {
			display.asyncExec(() -> {
				if (!text.isDisposed() && wanted.get() == configuration) {
					text.setText(said);
				}
			});
		}
	}
}
