package dev.ukdt.ui.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;

/** Pictures of the whole screen, in {@code target/screenshots} of the module whose tests run. */
public final class Screenshot {

	private Screenshot() {
	}

	/** Takes the picture when the UI thread has drawn everything. Returns the PNG file. Any thread but the UI thread. */
	public static Path take(String name) throws IOException {
		Path file = Path.of("target", "screenshots", name.replaceAll("[^\\w.-]+", "-") + ".png").toAbsolutePath();
		Files.createDirectories(file.getParent());
		Ui.run(() -> save(file));
		return file;
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
