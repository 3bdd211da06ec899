package stet.infra.text.word;

import java.util.Locale;

/** The headings under which the word lists are kept. */
public enum Section {
    TITLES,
    INSIDE,
    NUMBERED,
    CLOCK,
    ENDS,
    AFTER_NUMBER,
    STREETS,
    EITHER,
    AFTER_CLOCK,
    STARTERS,
    WEAK_STARTERS,
    SAYINGS,
    AFTER_SAYING,
    PARTICLES,
    SHOUTS,
    SUFFIXES,
    OPEN_ENDED,
    LEANING,
    SALUTATIONS,
    BEFORE_ORDINALS,
    AFTER_ORDINALS,
    OPENING_PREPOSITIONS,
    CHAPTERS,
    DATES,
    BYLINES,
    CREDITS,
    STAMPS,
    CAPTIONS,
    AGENCIES,
    SPEECH_AFTER_CLOSING;

    static Section named(String heading) {
        return valueOf(heading.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }
}
