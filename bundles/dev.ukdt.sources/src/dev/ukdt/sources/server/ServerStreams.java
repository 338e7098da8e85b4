package dev.ukdt.sources.server;

import java.io.InputStream;
import java.io.OutputStream;

/** A started server: what it says and what it hears. Closing it ends it, with all that it started; that may block for some seconds. */
public interface ServerStreams extends AutoCloseable {
	InputStream input();

	OutputStream output();

	/** How it was started, for people. */
	String description();

	/** How it ended, such as "exit code 1", or an empty text while it runs or when nobody knows. */
	String end();

	@Override
	void close();
}
