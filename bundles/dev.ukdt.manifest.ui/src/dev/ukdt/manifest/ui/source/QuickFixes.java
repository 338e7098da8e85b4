package dev.ukdt.manifest.ui.source;

import java.util.ArrayList;
import java.util.function.Supplier;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.quickassist.IQuickAssistInvocationContext;
import org.eclipse.jface.text.quickassist.IQuickAssistProcessor;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;

import dev.ukdt.manifest.check.Edit;
import dev.ukdt.manifest.check.Fix;
import dev.ukdt.manifest.migrate.Migration;

/** Ctrl+1: the fixes of the problems on the line, those at the caret first; then what migrates the whole file. */
final class QuickFixes implements IQuickAssistProcessor {
	/** A fix as a list of proposals shows it. */
	private record Offer(Fix fix) implements ICompletionProposal {
		@Override
		public void apply(IDocument document) {
			TextEdits.apply(document, fix.edits());
		}

		@Override
		public Point getSelection(IDocument document) {
			var last = fix.edits().getLast();
			return new Point(Math.min(last.start() + last.text().length(), document.getLength()), 0);
		}

		@Override
		public String getAdditionalProposalInfo() {
			var text = new StringBuilder();
			for (Edit edit : fix.edits()) {
				text.append(edit.text().isEmpty() ? "removes this" : edit.text()).append('\n');
			}
			return text.toString();
		}

		@Override
		public String getDisplayString() {
			return fix.title();
		}

		@Override
		public Image getImage() {
			return null;
		}

		@Override
		public IContextInformation getContextInformation() {
			return null;
		}
	}

	private final Supplier<ManifestText> text;

	QuickFixes(Supplier<ManifestText> text) {
		this.text = text;
	}

	@Override
	public ICompletionProposal[] computeQuickAssistProposals(IQuickAssistInvocationContext context) {
		var manifest = text.get() == null ? null : text.get().current().orElse(null);
		if (manifest == null) {
			return new ICompletionProposal[0];
		}
		var offset = context.getOffset();
		var lines = manifest.document().lines();
		var here = new ArrayList<ICompletionProposal>();
		var nearby = new ArrayList<ICompletionProposal>();
		for (var problem : manifest.problems()) {
			var list = problem.start() <= offset && offset <= problem.end() ? here : lines.line(problem.start()) == lines.line(offset) ? nearby : null;
			if (list != null) {
				problem.fixes().forEach(fix -> list.add(new Offer(fix)));
			}
		}
		here.addAll(nearby);
		var line = lines.line(offset);
		Migration.at(manifest, lines.start(line), lines.start(line + 1) - 1).forEach(way -> here.add(new Offer(way)));
		return here.toArray(ICompletionProposal[]::new);
	}

	@Override
	public boolean canFix(Annotation annotation) {
		return annotation instanceof ProblemAnnotation problem && problem.fixable();
	}

	@Override
	public boolean canAssist(IQuickAssistInvocationContext context) {
		return true;
	}

	@Override
	public String getErrorMessage() {
		return null;
	}
}
