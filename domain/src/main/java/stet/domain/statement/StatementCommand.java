package stet.domain.statement;

import java.util.List;
import stet.domain.Actor;
import stet.domain.Rejection;

/** Something that a person or a policy wants done with one statement. */
public sealed interface StatementCommand
        permits RecordStatement,
                FlagClaim,
                DismissStatement,
                AssignChecker,
                ReleaseChecker,
                AttachSource,
                DetachSource,
                NoticeWithdrawal,
                ProposeVerdict,
                MarkVerified,
                ReturnForRework,
                ReopenClaim,
                AddNote {

    StatementId statement();

    Actor by();

    /** Everything wrong with the command whatever state the statement is in; empty when it is well formed. */
    List<Rejection> shape();
}
