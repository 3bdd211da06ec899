package stet.infra.text.word;

import java.util.Locale;

/** The headings under which the word lists are kept. */
public enum Section {
    TITLES,
    BEFORE_TITLES,
    ALSO_WORDS,
    INSIDE,
    ADJECTIVES,
    NUMBERED,
    CLOCK,
    ENDS,
    AFTER_NUMBER,
    STREETS,
    AFTER_STREETS,
    LETTERED,
    BEFORE_NO,
    EITHER,
    AFTER_CLOCK,
    STARTERS,
    WEAK_STARTERS,
    SAYINGS,
    AFTER_SAYING,
    NO_SAYINGS,
    PARTICLES,
    SHOUTS,
    SUFFIXES,
    OPEN_ENDED,
    LEANING,
    SALUTATIONS,
    BEFORE_ORDINALS,
    AFTER_ORDINALS,
    AFTER_YEARS,
    OPENING_PREPOSITIONS,
    CHAPTERS,
    QUESTION_LABELS,
    DATES,
    BYLINES,
    CREDITS,
    CREDIT_WORDS,
    OWNERS,
    STAMPS,
    CAPTIONS,
    AGENCIES,
    SPEECH_AFTER_CLOSING;

    static Section named(String heading) {
        return valueOf(heading.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }
}
