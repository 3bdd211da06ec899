package stet.infra.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.domain.article.ArticleEvent;
import stet.domain.reader.ReaderEvent;
import stet.domain.review.ReviewEvent;
import stet.domain.source.SourceEvent;
import stet.domain.source.SourceId;
import stet.domain.statement.StatementEvent;
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

/**
 * What an event is about, as far as the event itself says.
 *
 * @param article absent for a statement's later events, which leave it to its first one
 */
record Subject(
        @Nullable UUID article,
        @Nullable UUID statement,
        @Nullable UUID source) {

    static Subject of(Object event) {
        return switch (event) {
            case ArticleEvent article -> new Subject(article.article().value(), null, null);
            case SourceEvent source -> new Subject(null, null, source.source().value());
            case ReviewEvent review -> new Subject(null, null, null);
            case ReaderEvent reader -> new Subject(null, null, null);
            case StatementRecorded recorded ->
                new Subject(recorded.article().value(), recorded.statement().value(), null);
            case StatementEvent statement ->
                new Subject(null, statement.statement().value(), source(statement));
            default -> throw new IllegalArgumentException("no event of the newsroom: " + event.getClass());
        };
    }

    private static @Nullable UUID source(StatementEvent event) {
        SourceId source = switch (event) {
            case SourceAttached attached -> attached.attachment().source();
            case SourceDetached detached -> detached.source();
            case AttachedSourceWithdrawn withdrawn -> withdrawn.source();
            case VerdictBecameStale stale -> stale.staleness().source();
            case StatementRecorded _,
                    ClaimFlagged _,
                    StatementDismissed _,
                    CheckerAssigned _,
                    CheckerReleased _,
                    VerdictProposed _,
                    StatementVerified _,
                    VerdictReturned _,
                    ClaimReopened _,
                    NoteAdded _ -> null;
        };
        return source == null ? null : source.value();
    }
}
