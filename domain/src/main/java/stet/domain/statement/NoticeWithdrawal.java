package stet.domain.statement;

import java.util.List;
import stet.domain.Actor;
import stet.domain.Rejection;
import stet.domain.source.SourceId;

/** Let a claim know that a source which it rests on was withdrawn: the answer of a policy, not of a person. */
public record NoticeWithdrawal(StatementId statement, SourceId source, String reason, Actor by)
        implements StatementCommand {

    @Override
    public List<Rejection> shape() {
        return List.of();
    }
}
