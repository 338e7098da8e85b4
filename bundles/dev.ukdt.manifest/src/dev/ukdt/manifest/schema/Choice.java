package dev.ukdt.manifest.schema;

/** One of the values that a key may have, with a sentence about it, which may be empty. */
public record Choice(String value, String help) {
}
