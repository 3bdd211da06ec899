package stet.domain.capture;

import org.jspecify.annotations.Nullable;

/**
 * How the web answered when Stet fetched a capture itself.
 *
 * @param finalUrl the address that answered, behind all that redirected to it
 * @param httpStatus the status of its answer
 * @param warning why this may not be what a reader of the page sees, in words; absent when nothing speaks for that
 * @param warc everything that was asked and answered on the way, as other archives read it
 */
public record Fetched(
        String finalUrl, int httpStatus, @Nullable String warning, Content warc) {}
