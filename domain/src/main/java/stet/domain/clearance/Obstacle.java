package stet.domain.clearance;

import org.jspecify.annotations.Nullable;
import stet.domain.statement.StatementId;

/**
 * What keeps an article from being clear, or what made it clear no more.
 *
 * @param statement at which statement, absent when it is about the text as a whole
 * @param position where that stands among the statements of the text, counted from 1
 */
public record Obstacle(
        Kind kind,
        @Nullable StatementId statement,
        @Nullable Integer position) {

    /** What it is, from the least done to what only changed. */
    public enum Kind {
        /** Nobody has looked at the statement. */
        UNTRIAGED,
        /** It is flagged, and has no verdict. */
        UNCHECKED,
        /** Whoever was asked has not answered. */
        QUERY_OPEN,
        /** No second person has signed the verdict off. */
        IN_REVIEW,
        /** The words or the evidence changed since the verdict. */
        STALE,
        /** Nobody has decided about a fix. */
        FIX_OPEN,
        /** A fix was accepted, and the text has other words. */
        FIX_NOT_IN_TEXT,
        /** It is settled, and otherwise than when the article was cleared. */
        SETTLED_OTHERWISE,
        /** The article has another text. */
        TEXT_REVISED,
        /** The text is divided into other statements. */
        TEXT_DIVIDED
    }

    static Obstacle at(Kind kind, StatementId statement, int position) {
        return new Obstacle(kind, statement, position);
    }

    static Obstacle ofText(Kind kind) {
        return new Obstacle(kind, null, null);
    }

    /** What it is, in words that end a sentence. */
    public String words() {
        String at = position == null ? "" : "statement " + position;
        return switch (kind) {
            case UNTRIAGED -> at + " is not triaged";
            case UNCHECKED -> at + " has no verdict";
            case QUERY_OPEN -> at + " has an open query";
            case IN_REVIEW -> at + " waits for a second person";
            case STALE -> at + " is stale";
            case FIX_OPEN -> at + " has an open fix";
            case FIX_NOT_IN_TEXT -> at + " has an accepted fix that is not in the text";
            case SETTLED_OTHERWISE -> at + " was settled otherwise";
            case TEXT_REVISED -> "the text was revised";
            case TEXT_DIVIDED -> "the text was divided otherwise";
        };
    }
}
