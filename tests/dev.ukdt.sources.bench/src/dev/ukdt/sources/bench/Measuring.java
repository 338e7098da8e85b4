package dev.ukdt.sources.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;

import dev.ukdt.sources.Sources;
import dev.ukdt.sources.client.Supervisor;
import dev.ukdt.sources.completion.ServerCompletion;

/** Measures editors with sources, whose folder comes as the system property {@code ukdt.bench.sources}, without which nothing happens. */
public final class Measuring implements IStartup {
	private static final int ROUNDS = 60;
	private static final int KEYSTROKES = 300;
	/** The window is drawn anew after its editors were closed. */
	private static final int SETTLE_SECONDS = 2;
	private static final int WARMUPS = 20;

	private static final String SOURCES = System.getProperty("ukdt.bench.sources");

	private Properties result;

	@Override
	public void earlyStartup() {
		if (SOURCES != null) {
			Outcome.measure(this::measure);
		}
	}

	private void measure(Properties numbers) throws Exception {
		result = numbers;
		var small = open("small");
		var ours = edit(small.getFile("main.benchc"));
		var plain = edit(small.getFile("main.txt"));
		ui(() -> {
			PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage().activate(ours);
			return null;
		});
		var viewer = ui(() -> ours.getAdapter(ITextViewer.class));
		untilReady(viewer.getDocument());
		result.put("completion.total", numbers(completions(viewer, true)));
		result.put("completion.share", numbers(completions(viewer, false)));
		keystrokes(viewer.getDocument(), ui(() -> plain.getAdapter(ITextViewer.class)).getDocument());
		// What the editors are still at after so many edits is not the project's.
		ui(() -> PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage().closeAllEditors(false));
		jobs();
		new Heartbeat(display()).beatFor(TimeUnit.SECONDS.toNanos(SETTLE_SECONDS));
		// The same time without a project tells what the machine itself holds up.
		var opening = new Heartbeat(display());
		var start = System.nanoTime();
		open("big");
		jobs();
		var took = System.nanoTime() - start;
		result.put("open.block", numbers(List.of(opening.end())));
		var idle = new Heartbeat(display());
		idle.beatFor(took);
		result.put("open.idle", numbers(List.of(idle.end())));
	}

	private List<Double> completions(ITextViewer viewer, boolean total) throws Exception {
		var offset = ui(() -> viewer.getDocument().get().indexOf("function_2500(") - 1);
		var processor = new ServerCompletion();
		var times = new ArrayList<Double>();
		for (var i = 0; i < WARMUPS + ROUNDS; i++) {
			var start = System.nanoTime();
			var proposals = processor.computeCompletionProposals(viewer, offset);
			var all = (System.nanoTime() - start) / 1e6;
			if (proposals.length == 0) {
				throw new IllegalStateException("no proposals: " + processor.getErrorMessage());
			}
			if (i >= WARMUPS) {
				times.add(total ? all : all - WatchedClangd.lastAnswer());
			}
		}
		return times;
	}

	/** The same edit in turn in our editor and in one without a client, each in the UI thread alone. */
	private void keystrokes(IDocument ours, IDocument plain) throws Exception {
		var a = new ArrayList<Double>();
		var b = new ArrayList<Double>();
		for (var i = 0; i < WARMUPS + KEYSTROKES; i++) {
			var x = keystroke(ours);
			var y = keystroke(plain);
			if (i >= WARMUPS) {
				a.add(x);
				b.add(y);
			}
		}
		result.put("keystroke.ours", numbers(a));
		result.put("keystroke.plain", numbers(b));
	}

	private static double keystroke(IDocument document) throws Exception {
		return ui(() -> {
			var offset = document.getLength() / 2;
			var start = System.nanoTime();
			document.replace(offset, 0, "x");
			var time = (System.nanoTime() - start) / 1e6;
			document.replace(offset, 1, "");
			return time;
		});
	}

	private IProject open(String name) throws Exception {
		var project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
		var description = ResourcesPlugin.getWorkspace().newProjectDescription(name);
		description.setLocation(IPath.fromPath(Path.of(SOURCES, name)));
		project.create(description, null);
		project.open(null);
		project.refreshLocal(IResource.DEPTH_INFINITE, null);
		return project;
	}

	private static ITextEditor edit(IFile file) throws Exception {
		return ui(() -> (ITextEditor) IDE.openEditor(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage(), file, true));
	}

	private static Display display() {
		return PlatformUI.getWorkbench().getDisplay();
	}

	private static <T> T ui(Callable<T> callable) throws Exception {
		var value = new CompletableFuture<T>();
		display().asyncExec(() -> {
			try {
				value.complete(callable.call());
			} catch (Throwable e) {
				value.completeExceptionally(e);
			}
		});
		return value.get(60, TimeUnit.SECONDS);
	}

	/** Waits until the server is ready for a document. */
	private static void untilReady(IDocument document) throws Exception {
		var ready = new CompletableFuture<Void>();
		Consumer<Supervisor> listener = supervisor -> {
			if (Sources.servers().find(document).filter(open -> open.can(able -> true)).isPresent()) {
				ready.complete(null);
			}
		};
		Sources.services().onRefresh(listener);
		display().asyncExec(() -> listener.accept(null));
		ready.get(60, TimeUnit.SECONDS);
		Sources.services().removeOnRefresh(listener);
	}

	/** Waits for the jobs that a new project starts. */
	private static void jobs() throws InterruptedException {
		for (var job : Job.getJobManager().find(null)) {
			if (job.getState() == Job.RUNNING || job.getState() == Job.WAITING) {
				job.join(10_000, null);
			}
		}
	}

	private static String numbers(List<Double> values) {
		return String.join(",", values.stream().map(String::valueOf).toList());
	}
}
