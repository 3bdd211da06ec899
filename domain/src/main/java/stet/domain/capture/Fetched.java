package stet.domain.capture;

import org.jspecify.annotations.Nullable;

/**
 * How the web answered when Stet fetched a capture itself.
 *
 * @param finalUrl the address that answered, behind all that redirected to it
 * @param httpStatus the status of its answer
 * @param warning why this may not be what a reader of the page sees, in words; absent when nothing speaks for that
 */
public record Fetched(String finalUrl, int httpStatus, @Nullable String warning) {}
