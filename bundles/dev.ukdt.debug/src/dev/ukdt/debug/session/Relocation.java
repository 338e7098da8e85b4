package dev.ukdt.debug.session;

/**
 * A guest that moves itself in memory while it boots, so that its symbols must move too.
 *
 * @param expression gives by how many bytes, in the guest's language
 * @param function   in which the expression has its value, still at the old place; nothing is stopped for people there
 */
public record Relocation(String expression, String function) {
}
