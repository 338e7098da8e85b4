package dev.ukdt.ui.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.swt.internal.Converter;
import org.eclipse.swt.internal.gtk.GTK;
import org.eclipse.swt.internal.gtk.OS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * For tests in the workbench: closes the welcome page before the first and shows the product's first perspective, takes a picture of every
 * failure, and closes every dialog and editor that a test left open, so that the next one starts from a bare window. A test in which code failed
 * unexpectedly, so that the platform logged it, fails too.
 */
public final class WorkbenchExtension implements BeforeAllCallback, BeforeEachCallback, TestExecutionExceptionHandler, AfterEachCallback {
	private final LoggedFailures failures = new LoggedFailures();

	@Override
	public void beforeAll(ExtensionContext context) {
		Ui.run(() -> {
			var intro = PlatformUI.getWorkbench().getIntroManager();
			if (intro.getIntro() != null) {
				intro.closeIntro(intro.getIntro());
			}
			// A test's workbench keeps its errors to itself; a person's shows them.
			ErrorDialog.AUTOMATED_MODE = false;
			// A picture shows what is, and not something on its way there.
			OS.g_object_set(GTK.gtk_settings_get_default(), Converter.javaStringToCString("gtk-enable-animations"), false, 0);
			UiBot.window().getShell().setMaximized(true);
			UiBot.window().getShell().forceActive();
			var registry = PlatformUI.getWorkbench().getPerspectiveRegistry();
			// Views that lived through a change of the theme keep some of its colours: these are made anew.
			UiBot.page().closeAllPerspectives(false, false);
			UiBot.page().setPerspective(registry.findPerspectiveWithId(registry.getDefaultPerspective()));
		});
	}

	@Override
	public void beforeEach(ExtensionContext context) {
		failures.listen();
	}

	@Override
	public void handleTestExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
		try {
			Screenshot.take(context.getRequiredTestClass().getSimpleName() + "." + context.getRequiredTestMethod().getName());
		} catch (Exception e) {
			thrown.addSuppressed(e);
		}
		throw thrown;
	}

	@Override
	public void afterEach(ExtensionContext context) {
		for (int round = 0; round < 10 && closeTopShells(); round++) {
			// A closed dialog may have uncovered another one.
		}
		Ui.run(() -> UiBot.page().closeAllEditors(false));
		failures.endWithNone();
	}

	/** Closes every shell that is no workbench window, innermost first; true if there was one. */
	private static boolean closeTopShells() {
		List<Shell> strays = Ui.call(() -> {
			List<Shell> windows = Stream.of(PlatformUI.getWorkbench().getWorkbenchWindows()).map(IWorkbenchWindow::getShell).toList();
			List<Shell> shells = new ArrayList<>(List.of(Ui.display().getShells()));
			shells.removeIf(s -> !s.isVisible() || windows.contains(s));
			return shells.reversed();
		});
		strays.forEach(shell -> Ui.start(() -> {
			if (!shell.isDisposed()) {
				shell.close();
			}
		}));
		return !strays.isEmpty();
	}
}
