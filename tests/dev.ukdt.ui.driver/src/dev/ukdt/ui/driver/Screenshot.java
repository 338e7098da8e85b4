package dev.ukdt.ui.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;

/** Pictures of the whole screen, in {@code target/screenshots} of the module whose tests run. */
public final class Screenshot {

	private Screenshot() {
	}

	/** Takes the picture when the UI thread has drawn everything. Returns the PNG file. Any thread but the UI thread. */
	public static Path take(String name) throws IOException {
		Path file = Path.of("target", "screenshots", name.replaceAll("[^\\w.-]+", "-") + ".png").toAbsolutePath();
		Files.createDirectories(file.getParent());
		untilDrawn();
		Ui.run(() -> save(file));
		return file;
	}

	/** What has changed is on the screen once the shell on top was painted anew: all of it is painted in one go. */
	private static void untilDrawn() {
		AtomicBoolean drawn = new AtomicBoolean();
		AtomicReference<Shell> top = new AtomicReference<>();
		Listener painted = event -> drawn.compareAndSet(false, event.widget instanceof Control control && control.getShell() == top.get());
		Ui.run(() -> {
			top.set(UiBot.top());
			Ui.display().addFilter(SWT.Paint, painted);
			top.get().redraw(0, 0, top.get().getSize().x, top.get().getSize().y, true);
		});
		try {
			Wait.until("the window drawn", () -> drawn.get() || top.get().isDisposed());
		} finally {
			Ui.run(() -> Ui.display().removeFilter(SWT.Paint, painted));
		}
	}

	private static void save(Path file) {
		Rectangle size = Ui.display().getBounds();
		Image image = new Image(Ui.display(), size.width, size.height);
		GC gc = new GC(Ui.display());
		try {
			gc.copyArea(image, 0, 0);
			ImageLoader loader = new ImageLoader();
			loader.data = new org.eclipse.swt.graphics.ImageData[] { image.getImageData() };
			loader.save(file.toString(), SWT.IMAGE_PNG);
		} finally {
			gc.dispose();
			image.dispose();
		}
	}
}
