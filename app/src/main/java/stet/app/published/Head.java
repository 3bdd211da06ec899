package stet.app.published;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What stands at the head of a page for whoever shares, finds or keeps it.
 *
 * @param canonical its one address
 * @param kind as OpenGraph says it
 * @param data what it says to machines, absent when nothing
 */
record Head(
        String title,
        String canonical,
        String description,
        Kind kind,
        @Nullable Instant published,
        @Nullable String data) {
    enum Kind {
        WEBSITE,
        ARTICLE;

        @Override
        public String toString() {
            return this == ARTICLE ? "article" : "website";
        }
    }

    static Head site(String title, String canonical, String description) {
        return new Head(title, canonical, description, Kind.WEBSITE, null, null);
    }
}
