package dev.ukdt.ui.build;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.console.ConsolePlugin;
import org.eclipse.ui.console.IConsole;
import org.eclipse.ui.console.IOConsole;
import org.eclipse.ui.console.IOConsoleOutputStream;
import org.eclipse.ui.console.IPatternMatchListener;
import org.eclipse.ui.console.PatternMatchEvent;
import org.eclipse.ui.console.TextConsole;

import dev.ukdt.core.build.Problem;
import dev.ukdt.ui.Icon;

/** What the tools said in the last build of one project, with a link on each line that tells a problem. */
public final class BuildConsole extends IOConsole implements IResourceChangeListener {
	static final String TYPE = "dev.ukdt.ui.buildConsole";
	/** Characters kept; the oldest go first. */
	private static final int LARGEST = 4 << 20;

	private final IProject project;
	private final Map<String, Problem> problems = new ConcurrentHashMap<>();
	private final IOConsoleOutputStream output = newOutputStream();
	private final IOConsoleOutputStream commands = newOutputStream();
	private final IOConsoleOutputStream errors = newOutputStream();

	BuildConsole(IProject project) {
		super("Build of " + project.getName(), TYPE, Icon.BUILD.descriptor());
		this.project = project;
		setWaterMarks(LARGEST / 2, LARGEST);
		addPatternMatchListener(new Links());
		project.getWorkspace().addResourceChangeListener(this, IResourceChangeEvent.PRE_DELETE);
	}

	/** Goes with its project. */
	@Override
	public void resourceChanged(IResourceChangeEvent event) {
		if (project.equals(event.getResource())) {
			ConsolePlugin.getDefault().getConsoleManager().removeConsoles(new IConsole[] { this });
		}
	}

	@Override
	protected void dispose() {
		project.getWorkspace().removeResourceChangeListener(this);
		super.dispose();
	}

	public IProject project() {
		return project;
	}

	/** Forgets the build before. Any thread. */
	void begin() {
		problems.clear();
		clearConsole();
		// Asked each time, because the theme may have been changed.
		PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
			commands.setColor(JFaceResources.getColorRegistry().get(JFacePreferences.HYPERLINK_COLOR));
			errors.setColor(JFaceResources.getColorRegistry().get(JFacePreferences.ERROR_COLOR));
		});
	}

	/** A line of a tool. Any thread, like those below. */
	void line(String line) {
		write(output, line);
	}

	/** What UKDT does. */
	void command(String line) {
		write(commands, line);
	}

	/** Why there is no image. */
	void error(String line) {
		write(errors, line);
	}

	private static void write(IOConsoleOutputStream stream, String line) {
		try {
			stream.write(line + "\n");
		} catch (IOException e) {
			// The console was closed while the build goes on: there is nobody to tell.
		}
	}

	/** Any thread; before the line itself is written. */
	void link(String line, Problem problem) {
		problems.putIfAbsent(line, problem);
	}

	/** Looks at each line once it is in the document: only then does it have a place. */
	private final class Links implements IPatternMatchListener {
		@Override
		public String getPattern() {
			return ".+";
		}

		@Override
		public int getCompilerFlags() {
			return 0;
		}

		@Override
		public String getLineQualifier() {
			return null;
		}

		@Override
		public void matchFound(PatternMatchEvent event) {
			try {
				var line = getDocument().get(event.getOffset(), event.getLength());
				var problem = problems.get(line);
				if (problem != null) {
					var link = new ProblemLink(project, problem);
					addHyperlink(link, event.getOffset(), link.length(line));
				}
			} catch (BadLocationException e) {
				// The line has gone from the document meanwhile: nothing is left to be linked.
			}
		}

		@Override
		public void connect(TextConsole console) {
			// There is only one console that it is made for.
		}

		@Override
		public void disconnect() {
			// Nothing is held.
		}
	}
}
