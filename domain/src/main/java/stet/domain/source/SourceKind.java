package stet.domain.source;

import org.jspecify.annotations.Nullable;
import stet.domain.words.Blank;

/** What a source is: it decides what has to be said of it. */
public enum SourceKind {
    /** Something that can be read at an address. */
    WEB,
    /** A text or a recording that somebody has. */
    DOCUMENT,
    /** What a person said to the newsroom. */
    INTERVIEW,
    /** Figures in a certain edition. */
    DATASET,
    /** A thing that lies somewhere: a letter, a book, a file. */
    PHYSICAL;

    /** What a source is taken for when nobody says. */
    static SourceKind of(@Nullable String url) {
        return Blank.is(url) ? DOCUMENT : WEB;
    }
}
