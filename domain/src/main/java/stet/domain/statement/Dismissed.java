package stet.domain.statement;

import org.jspecify.annotations.Nullable;
import stet.domain.Decision;
import stet.domain.statement.StatementCommand.DismissStatement;
import stet.domain.statement.StatementCommand.NoticeWithdrawal;
import stet.domain.statement.StatementEvent.AttachedSourceWithdrawn;
import stet.domain.statement.StatementRejection.AlreadyDismissed;

/** The statement needs no check; what was gathered on it before is kept. */
record Dismissed(Birth birth, ClaimFile file, @Nullable Triage triage) implements Recorded {

    @Override
    public Workflow workflow() {
        return Workflow.DISMISSED;
    }

    @Override
    public Dismissed with(ClaimFile file) {
        return new Dismissed(birth, file, null);
    }

    /** Who dismissed it did so on other words: somebody has yet to look at these. */
    @Override
    public Untriaged changed(ClaimFile file) {
        return new Untriaged(birth, file);
    }

    @Override
    public Decision<StatementEvent> dismiss(DismissStatement command) {
        return Decision.rejected(new AlreadyDismissed());
    }

    @Override
    public Decision<StatementEvent> noticeWithdrawal(NoticeWithdrawal command) {
        return file.evidence().restsOn(command.source())
                ? Decision.accepted(new AttachedSourceWithdrawn(
                        command.statement(), file.claim(), command.source(), command.reason()))
                : Decision.unchanged();
    }
}
