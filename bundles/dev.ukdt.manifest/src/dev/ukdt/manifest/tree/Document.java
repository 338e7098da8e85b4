package dev.ukdt.manifest.tree;

import java.util.List;

import dev.ukdt.manifest.syntax.SyntaxProblem;

/**
 * A text as its syntax sees it. There is always a root, however broken the text is.
 *
 * @param root     a map, a list, a scalar or an empty {@link Node.Kind#NULL}
 * @param comments in the order of the text
 * @param sections maps whose entries stand below a head line, in the order of the text
 * @param words    scalars that stand outside of the tree, labelled with what they are, such as "class"; in the order of the text
 * @param problems in the order they were found
 */
public record Document(String text, LineMap lines, Node root, List<Span> comments, List<Section> sections,
		List<Node> words, List<SyntaxProblem> problems) {
	/**
	 * @param start where the entries may begin, behind the head
	 * @param end   where the next section's head begins, or the text ends
	 */
	public record Section(int start, int end, Node map) {
	}

	public boolean inComment(int offset) {
		var low = 0;
		var high = comments.size() - 1;
		while (low <= high) {
			var middle = (low + high) / 2;
			var span = comments.get(middle);
			if (offset <= span.start()) {
				high = middle - 1;
			} else if (offset > span.end()) {
				low = middle + 1;
			} else {
				return true;
			}
		}
		return false;
	}
}
