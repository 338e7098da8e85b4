package dev.ukdt.manifest.ui.source;

import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;

import dev.ukdt.manifest.assist.Hovers;
import dev.ukdt.manifest.check.Problem;

/** Hover: the problems at the place, and what the schema says of it. */
final class Explain implements ITextHover {
	private final Supplier<ManifestText> text;

	Explain(Supplier<ManifestText> text) {
		this.text = text;
	}

	@Override
	public String getHoverInfo(ITextViewer viewer, IRegion region) {
		var manifest = text.get() == null ? null : text.get().current().orElse(null);
		if (manifest == null) {
			return null;
		}
		var offset = region.getOffset();
		var problems = manifest.problems().stream().filter(problem -> problem.start() <= offset && offset <= problem.end()).map(Problem::message);
		var help = Hovers.at(manifest, offset).map(hover -> Plain.of(hover.markdown())).stream();
		var said = Stream.concat(problems, help).collect(Collectors.joining("\n\n"));
		return said.isEmpty() ? null : said;
	}

	@Override
	public IRegion getHoverRegion(ITextViewer viewer, int offset) {
		return new Region(offset, 0);
	}
}
