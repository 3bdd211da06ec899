package stet.infra.whatif;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stet.domain.Actor;
import stet.domain.Decision.Accepted;
import stet.domain.Decision.Rejected;
import stet.domain.Rejection;
import stet.domain.source.SourceId;
import stet.domain.statement.Facts;
import stet.domain.statement.Statement;
import stet.domain.statement.StatementCommand;
import stet.domain.statement.StatementCommand.NoticeWithdrawal;
import stet.domain.statement.StatementCommand.ProposeVerdict;
import stet.domain.statement.StatementCommand.ReopenClaim;
import stet.domain.statement.StatementCommand.ReturnForRework;
import stet.domain.statement.StatementEvent;
import stet.domain.statement.StatementId;
import stet.domain.verdict.ReasonedVerdict;

/** A statement to which commands are given that nobody gave. */
record Supposed(StatementId id, Statement now, Statement then) {
    private static final String WORDS = "…";

    static Supposed of(StatementId id, Statement now) {
        return new Supposed(id, now, now);
    }

    Supposed withdrawn(SourceId source) {
        return given(new NoticeWithdrawal(id, source, WORDS, Actor.STET));
    }

    /** What follows from a command; nothing when it is refused. */
    Supposed given(StatementCommand command) {
        return new Supposed(id, now, after(then, command));
    }

    private static Statement after(Statement statement, StatementCommand command) {
        return statement.decide(command, Facts.NONE) instanceof Accepted<StatementEvent>(var events)
                ? evolved(statement, events)
                : statement;
    }

    private static Statement evolved(Statement statement, List<StatementEvent> events) {
        Statement evolved = statement;
        for (StatementEvent event : events) evolved = evolved.evolve(event);
        return evolved;
    }

    /**
     * What would become of it.
     *
     * @param conclusions the verdicts as they were proposed last
     */
    Effect effect(Map<StatementId, Map<Integer, ReasonedVerdict>> conclusions, Facts facts) {
        return new Effect(id, now, then, lacks(conclusions.getOrDefault(id, Map.of()), facts));
    }

    /** Of the first claim that lacks anything, in the order of their numbers. */
    private @Nullable Rejection lacks(Map<Integer, ReasonedVerdict> conclusions, Facts facts) {
        if (then.isCut()) return null;
        for (Map.Entry<Integer, Statement> claim : then.claims().entrySet()) {
            ReasonedVerdict conclusion = conclusions.get(claim.getKey());
            if (conclusion == null || claim.getValue().standing().verdict() == null) continue;
            Rejection lacks = lacks(claim.getKey(), conclusion, facts);
            if (lacks != null) return lacks;
        }
        return null;
    }

    /** Its verdict is proposed once more, when it has been given back. */
    private @Nullable Rejection lacks(int claim, ReasonedVerdict conclusion, Facts facts) {
        Statement open = after(
                after(then, new ReopenClaim(id, claim, WORDS, Actor.STET)),
                new ReturnForRework(id, claim, WORDS, Actor.STET));
        return open.decide(new ProposeVerdict(id, claim, conclusion, Actor.STET), facts)
                        instanceof Rejected<?>(var reason)
                ? reason
                : null;
    }
}
