package dev.ukdt.manifest.check;

import java.util.List;

/**
 * What is wrong at a place of a manifest.
 *
 * @param code one of {@link Codes}
 */
public record Problem(Severity severity, int start, int end, String code, String message, List<Fix> fixes) {
}
