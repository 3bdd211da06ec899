package stet.domain.enquiry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody tried to reach whoever was asked: a line of the record that they had their say, or could have had it.
 *
 * @param at when, absent when it is not said
 * @param how by telephone, by letter, at their door
 * @param outcome what came back
 */
public record Attempt(@Nullable Instant at, String how, String outcome) {}
