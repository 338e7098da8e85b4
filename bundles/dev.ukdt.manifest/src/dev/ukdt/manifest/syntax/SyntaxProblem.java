package dev.ukdt.manifest.syntax;

/**
 * Something that the syntax forbids, or only just allows.
 *
 * @param mild whether the format's own tool takes it all the same
 */
public record SyntaxProblem(int start, int end, String message, boolean mild) {
}
