package dev.ukdt.sources.references;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.IDocument;
import org.eclipse.search.ui.text.AbstractTextSearchResult;
import org.eclipse.search.ui.text.IEditorMatchAdapter;
import org.eclipse.search.ui.text.IFileMatchAdapter;
import org.eclipse.search.ui.text.Match;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.IURIEditorInput;

import dev.ukdt.sources.navigation.Place;
import dev.ukdt.sources.text.FileUris;
import dev.ukdt.sources.text.Positions;

/** The places that a query found; the element of a match is its {@link FoundLine}. */
public final class PlacesResult extends AbstractTextSearchResult implements IEditorMatchAdapter, IFileMatchAdapter {
	private final PlacesQuery query;

	PlacesResult(PlacesQuery query) {
		this.query = query;
	}

	/** Reads the files for their lines; not for the UI thread. */
	void add(List<Place> places) {
		var files = new LinkedHashMap<Path, List<Place>>();
		if (places != null) {
			places.forEach(place -> files.computeIfAbsent(place.file(), key -> new ArrayList<>()).add(place));
		}
		files.forEach((file, inFile) -> {
			var document = text(file);
			var matches = inFile.stream().map(place -> {
				var region = Positions.region(document, place.range());
				return new Match(FoundLine.of(place, document), region.getOffset(), region.getLength());
			}).toArray(Match[]::new);
			addMatches(matches);
		});
	}

	/** The text as its editor has it, or the file's. */
	private static IDocument text(Path file) {
		var manager = FileBuffers.getTextFileBufferManager();
		var inside = FileUris.file(ResourcesPlugin.getWorkspace(), file);
		var buffer = inside.isPresent() ? manager.getTextFileBuffer(inside.get().getFullPath(), LocationKind.IFILE)
				: manager.getTextFileBuffer(IPath.fromPath(file), LocationKind.LOCATION);
		if (buffer != null) {
			return buffer.getDocument();
		}
		try {
			return new Document(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
		} catch (IOException e) {
			return new Document("");
		}
	}

	@Override
	public String getLabel() {
		var count = getMatchCount();
		return count + (count == 1 ? " place: " : " places: ") + query.what();
	}

	@Override
	public String getTooltip() {
		return getLabel();
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return null;
	}

	@Override
	public PlacesQuery getQuery() {
		return query;
	}

	@Override
	public IEditorMatchAdapter getEditorMatchAdapter() {
		return this;
	}

	@Override
	public IFileMatchAdapter getFileMatchAdapter() {
		return this;
	}

	@Override
	public boolean isShownInEditor(Match match, IEditorPart editor) {
		return file(editor) != null && file(editor).equals(((FoundLine) match.getElement()).file());
	}

	@Override
	public Match[] computeContainedMatches(AbstractTextSearchResult result, IEditorPart editor) {
		return matches(file(editor));
	}

	@Override
	public Match[] computeContainedMatches(AbstractTextSearchResult result, IFile file) {
		return matches(file.getLocation() == null ? null : file.getLocation().toPath());
	}

	private Match[] matches(Path file) {
		return file == null ? new Match[0]
				: Arrays.stream(getElements()).filter(element -> ((FoundLine) element).file().equals(file)).flatMap(element -> Arrays.stream(getMatches(element))).toArray(Match[]::new);
	}

	private static Path file(IEditorPart editor) {
		return switch (editor.getEditorInput()) {
		case IFileEditorInput input when input.getFile().getLocation() != null -> input.getFile().getLocation().toPath();
		case IURIEditorInput input -> FileUris.path(input.getURI().toString()).orElse(null);
		default -> null;
		};
	}

	@Override
	public IFile getFile(Object element) {
		return element instanceof FoundLine line ? FileUris.file(ResourcesPlugin.getWorkspace(), line.file()).orElse(null) : null;
	}
}
