package stet.domain.statement;

/** Something that happened to one statement. */
public sealed interface StatementEvent
        permits StatementRecorded,
                ClaimFlagged,
                StatementDismissed,
                CheckerAssigned,
                CheckerReleased,
                SourceAttached,
                SourceDetached,
                AttachedSourceWithdrawn,
                VerdictProposed,
                StatementVerified,
                VerdictReturned,
                ClaimReopened,
                VerdictBecameStale,
                NoteAdded {

    StatementId statement();
}
