package stet.infra.statement;

import org.jspecify.annotations.Nullable;
import stet.domain.claim.ClaimKind;
import stet.domain.evidence.Sighting;
import stet.domain.passage.Passage;
import stet.domain.statement.Dismissal;
import stet.domain.statement.StatementEvent;
import stet.domain.statement.StatementEvent.ClaimEvent;
import stet.domain.statement.StatementEvent.ClaimFlagged;
import stet.domain.statement.StatementEvent.KindSet;
import stet.domain.statement.StatementEvent.NoteAdded;
import stet.domain.statement.StatementEvent.NoteAmended;
import stet.domain.statement.StatementEvent.RevisionEvent;
import stet.domain.statement.StatementEvent.StatementCarried;
import stet.domain.statement.StatementEvent.StatementChanged;
import stet.domain.statement.StatementEvent.StatementCut;
import stet.domain.statement.StatementEvent.StatementDismissed;
import stet.domain.statement.StatementEvent.StatementRecorded;
import stet.domain.statement.StatementEvent.TreatedSeparately;
import stet.domain.statement.StatementEvent.TriageUndone;
import stet.domain.statement.StatementEvent.WorkEvent;
import stet.domain.statement.Workflow;
import stet.domain.text.Carriage;
import stet.domain.text.StatementKind;
import stet.domain.verdict.Rating;
import stet.domain.verdict.Staleness;
import stet.domain.verdict.Stance;
import stet.domain.verdict.Verdict;
import stet.infra.family.Quote;

/** The newsroom's words for the domain's alternatives, as they stand inside a sentence. */
final class SentenceWords {
    private SentenceWords() {}

    /** Which of several claims something happened to; of the first nothing is said, since it may be the only one. */
    static String onClaim(StatementEvent event) {
        Integer claim = switch (event) {
            case ClaimFlagged _ -> null;
            case ClaimEvent one -> one.claim();
            case NoteAdded note -> note.claim();
            case StatementRecorded _,
                    RevisionEvent _,
                    KindSet _,
                    TreatedSeparately _,
                    StatementDismissed _,
                    TriageUndone _,
                    WorkEvent _,
                    NoteAmended _ -> null;
        };
        return claim == null || claim == 1 ? "" : "on claim %d: ".formatted(claim);
    }

    /** What came of looking for a passage; nothing when nobody could look. */
    static String seen(@Nullable Sighting sighting) {
        if (sighting == null) return "";
        Passage passage = sighting.passage();
        return passage == null
                ? Quote.after(", not found in the capture, but counted because ", sighting.notFoundReason())
                : ", found in the capture" + (passage.part().isEmpty() ? "" : " on " + passage.part());
    }

    static String of(ClaimKind kind) {
        return switch (kind) {
            case FACT -> "";
            case QUOTE_SAID -> " that somebody said so";
            case QUOTE_TRUE -> " that what somebody said is so";
        };
    }

    static String of(Verdict verdict) {
        return switch (verdict) {
            case SUPPORTED -> "Supported";
            case REFUTED -> "Refuted";
            case CONFLICTING_EVIDENCE -> "Conflicting evidence";
            case NOT_ENOUGH_EVIDENCE -> "Not enough evidence";
        };
    }

    static String of(Rating rating) {
        return switch (rating) {
            case FALSE -> "False";
            case MOSTLY_FALSE -> "Mostly false";
            case HALF_TRUE -> "Half true";
            case MOSTLY_TRUE -> "Mostly true";
            case TRUE -> "True";
        };
    }

    static String of(Stance stance) {
        return switch (stance) {
            case SUPPORTS -> "supports";
            case REFUTES -> "refutes";
            case GIVES_CONTEXT -> "gives context to";
        };
    }

    static String of(Dismissal dismissal) {
        return switch (dismissal) {
            case NOT_CHECKABLE -> "not checkable";
            case NOT_CHECK_WORTHY -> "not check-worthy";
        };
    }

    /** What became of a statement in a revision. */
    static String of(RevisionEvent event) {
        return switch (event) {
            case StatementCarried carried
            when carried.how() == Carriage.RENUMBERED ->
                "is statement %d now, since the text is divided otherwise"
                        .formatted(carried.place().position());
            case StatementCarried carried ->
                "carried it over to revision %d, %s, as statement %d"
                        .formatted(
                                carried.place().revision(),
                                of(carried.how()),
                                carried.place().position());
            case StatementChanged changed ->
                "changed its words in revision %d%s from %s to %s, now statement %d"
                        .formatted(
                                changed.place().revision(),
                                changed.byHand() ? ", by hand," : "",
                                Quote.of(changed.was()),
                                Quote.of(changed.place().text()),
                                changed.place().position());
            case StatementCut cut -> "cut it from the text in revision %d".formatted(cut.revision());
        };
    }

    private static String of(Carriage how) {
        return switch (how) {
            case KEPT -> "on the same words";
            case MOVED -> "on the same words in another place";
            case RETURNED -> "since its very words are back";
            case RENUMBERED -> "as the same words";
        };
    }

    static String of(Workflow state) {
        return switch (state) {
            case UNTRIAGED -> "untriaged";
            case DISMISSED -> "dismissed";
            case FLAGGED -> "flagged";
            case IN_CHECK -> "in check";
            case QUERY_OPEN -> "waiting for an answer";
            case IN_REVIEW -> "in review";
            case VERIFIED -> "verified";
        };
    }

    /** What part of an article something is or is not. */
    static String kind(StatementKind kind) {
        return kind == StatementKind.SENTENCE ? "sentence" : of(kind);
    }

    static String of(StatementKind kind) {
        return switch (kind) {
            case SENTENCE -> "statement";
            case HEADING -> "heading";
            case BYLINE -> "byline";
            case CAPTION -> "caption";
        };
    }

    static String of(Staleness.Because because, String source) {
        return switch (because) {
            case SOURCE_ATTACHED -> source + " was attached after it";
            case SOURCE_DETACHED -> source + " was detached after it";
            case SOURCE_WITHDRAWN -> source + " was withdrawn after it";
            case TEXT_CHANGED -> "the text says something else now";
            case FIXED_AS_PROPOSED -> "the text was fixed as proposed: check the new words";
            case LINKED_VERDICT_CHANGED -> "a claim that is linked as the same got another verdict";
            case ORIGINS_ARE_ONE -> source + " turned out to have the origin of another one that it rests on";
            case PASSAGE_AMENDED -> "a passage of %s was amended after it".formatted(source);
        };
    }
}
