package stet.infra.source;

import org.jspecify.annotations.Nullable;

/**
 * What the newsroom recorded for most of the last sources of a site.
 *
 * @param host as it is known, in ASCII
 * @param sources how many of them were looked at
 * @param publisher absent when none of them has one
 * @param origin who first reported it, absent when that was not said of most of them
 */
public record HostRecord(
        String host,
        int sources,
        @Nullable String publisher,
        @Nullable String origin) {}
