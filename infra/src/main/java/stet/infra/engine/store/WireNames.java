package stet.infra.engine.store;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import stet.domain.article.ArticleEvent.ArticleIngested;
import stet.domain.reader.ReaderEvent.EventSetAside;
import stet.domain.review.ReviewEvent.EntryQuestioned;
import stet.domain.review.ReviewEvent.EntryReviewed;
import stet.domain.review.ReviewEvent.ReviewClosed;
import stet.domain.review.ReviewEvent.ReviewOpened;
import stet.domain.source.SourceEvent.SourceRegistered;
import stet.domain.source.SourceEvent.SourceWithdrawn;
import stet.domain.statement.StatementEvent.AttachedSourceWithdrawn;
import stet.domain.statement.StatementEvent.CheckerAssigned;
import stet.domain.statement.StatementEvent.CheckerReleased;
import stet.domain.statement.StatementEvent.ClaimFlagged;
import stet.domain.statement.StatementEvent.ClaimReopened;
import stet.domain.statement.StatementEvent.NoteAdded;
import stet.domain.statement.StatementEvent.SourceAttached;
import stet.domain.statement.StatementEvent.SourceDetached;
import stet.domain.statement.StatementEvent.StatementDismissed;
import stet.domain.statement.StatementEvent.StatementRecorded;
import stet.domain.statement.StatementEvent.StatementVerified;
import stet.domain.statement.StatementEvent.VerdictBecameStale;
import stet.domain.statement.StatementEvent.VerdictProposed;
import stet.domain.statement.StatementEvent.VerdictReturned;

/** The names under which events are stored for ever, whatever becomes of the classes. */
public final class WireNames {
    /** The revision of every payload so far. A payload that changes gets the next one, and an upcaster. */
    static final String REVISION = "1";

    private static final Map<String, Class<?>> EVENTS = Map.ofEntries(
            entry("article-ingested", ArticleIngested.class),
            entry("source-registered", SourceRegistered.class),
            entry("source-withdrawn", SourceWithdrawn.class),
            entry("statement-recorded", StatementRecorded.class),
            entry("claim-flagged", ClaimFlagged.class),
            entry("statement-dismissed", StatementDismissed.class),
            entry("checker-assigned", CheckerAssigned.class),
            entry("checker-released", CheckerReleased.class),
            entry("source-attached", SourceAttached.class),
            entry("source-detached", SourceDetached.class),
            entry("attached-source-withdrawn", AttachedSourceWithdrawn.class),
            entry("verdict-proposed", VerdictProposed.class),
            entry("statement-verified", StatementVerified.class),
            entry("verdict-returned", VerdictReturned.class),
            entry("claim-reopened", ClaimReopened.class),
            entry("verdict-became-stale", VerdictBecameStale.class),
            entry("note-added", NoteAdded.class),
            entry("review-opened", ReviewOpened.class),
            entry("entry-reviewed", EntryReviewed.class),
            entry("entry-questioned", EntryQuestioned.class),
            entry("review-closed", ReviewClosed.class),
            entry("event-set-aside", EventSetAside.class));

    private static final Map<Class<?>, String> NAMES =
            EVENTS.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private WireNames() {}

    /** The name under which an event of this class is stored. */
    public static String of(Class<?> event) {
        return find(event).orElseThrow(() -> new IllegalArgumentException("no event of the log: " + event.getName()));
    }

    static List<String> all() {
        return EVENTS.keySet().stream().sorted().toList();
    }

    static Optional<String> find(Class<?> event) {
        return Optional.ofNullable(NAMES.get(event));
    }

    static Optional<Class<?>> eventCalled(String wireName) {
        return Optional.ofNullable(EVENTS.get(wireName));
    }
}
