package stet.infra.text;

import org.jspecify.annotations.Nullable;
import stet.domain.text.StatementKind;

/**
 * One unit of a text, [start, end) in UTF-16 code units of the text as received.
 *
 * @param repeats the place in the list of the first segment that says the same, if there is an earlier one
 */
public record Segment(
        int start, int end, StatementKind kind, @Nullable Integer repeats) {}
