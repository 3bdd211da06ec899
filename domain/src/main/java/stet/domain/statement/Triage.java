package stet.domain.statement;

import stet.domain.statement.StatementCommand.DismissStatement;
import stet.domain.statement.StatementCommand.FlagClaim;
import stet.domain.statement.StatementEvent.ClaimFlagged;
import stet.domain.statement.StatementEvent.StatementDismissed;

/** The two ways out of triage. */
final class Triage {
    private Triage() {}

    static ClaimFlagged flagged(FlagClaim command) {
        return new ClaimFlagged(
                command.statement(),
                command.reason(),
                command.proposition(),
                command.by().person());
    }

    static StatementDismissed dismissed(DismissStatement command) {
        return new StatementDismissed(
                command.statement(),
                command.kind(),
                command.reason(),
                command.by().person());
    }
}
