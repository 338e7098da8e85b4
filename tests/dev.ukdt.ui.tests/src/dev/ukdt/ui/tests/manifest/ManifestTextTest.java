package dev.ukdt.ui.tests.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.jface.text.Document;
import org.junit.jupiter.api.Test;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.ui.source.ManifestText;

/** What a document holds, asked by several threads. */
class ManifestTextTest {
	/** Keeps whoever asks on another thread waiting, as one does that is being changed. */
	private static final class BusyDocument extends Document {
		private final Thread owner = Thread.currentThread();
		private final CountDownLatch asked = new CountDownLatch(1);
		private final CountDownLatch changed = new CountDownLatch(1);

		@Override
		public long getModificationStamp() {
			if (Thread.currentThread() != owner) {
				asked.countDown();
				try {
					assertTrue(changed.await(60, TimeUnit.SECONDS), "the owner waits for the one that waits for it");
				} catch (InterruptedException e) {
					throw new IllegalStateException(e);
				}
			}
			return super.getModificationStamp();
		}
	}

	@Test
	void threadThatChangesTheDocumentIsNotHeldUpByOneThatWaitsForIt() throws Exception {
		var document = new BusyDocument();
		document.set("spec: v0.6\nname: web\n");
		var text = new ManifestText(document, Path.of("Kraftfile"));
		var other = CompletableFuture.supplyAsync(text::current);
		assertTrue(document.asked.await(60, TimeUnit.SECONDS));
		assertEquals("web", text.current().map(ManifestTextTest::name).orElseThrow());
		document.changed.countDown();
		assertEquals("web", other.get(60, TimeUnit.SECONDS).map(ManifestTextTest::name).orElseThrow());
	}

	private static String name(Manifest manifest) {
		return manifest.document().root().get("name").text();
	}
}
