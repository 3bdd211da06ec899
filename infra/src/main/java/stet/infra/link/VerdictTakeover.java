package stet.infra.link;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.domain.Decision;
import stet.domain.Decision.Accepted;
import stet.domain.Decision.Rejected;
import stet.domain.Rejection;
import stet.domain.link.LinkCommand.TakeOverVerdict;
import stet.domain.link.LinkId;
import stet.domain.link.LinkRejection.NoSuchStatementToLink;
import stet.domain.link.LinkedClaim;
import stet.domain.link.TakingOver;
import stet.domain.link.TakingOver.Steps;
import stet.domain.source.SourceId;
import stet.domain.statement.Facts;
import stet.domain.statement.Statement;
import stet.domain.statement.StatementCommand;
import stet.domain.statement.StatementRejection.UnknownStatement;
import stet.infra.desk.Answer;
import stet.infra.desk.Handler;
import stet.infra.desk.RequestRejection.ChangedMeanwhile;
import stet.infra.desk.StreamState;
import stet.infra.desk.Streams;
import stet.infra.statement.StatementFacts;
import stet.infra.text.NormalisedText;

/** Proposes for a claim the verdict of another one: every step is an ordinary command, and all of them are recorded, or none. */
@Component
public class VerdictTakeover {
    private final Streams streams;
    private final LinksInLog log;
    private final Handler<StatementCommand> statements;
    private final StatementFacts facts;

    VerdictTakeover(Streams streams, LinksInLog log, Handler<StatementCommand> statements, StatementFacts facts) {
        this.streams = streams;
        this.log = log;
        this.statements = statements;
        this.facts = facts;
    }

    /** Why the rules refuse it as things stand; empty when they don't. */
    public Optional<Rejection> whyNot(TakeOverVerdict command) {
        return planned(command, null) instanceof Rejected<Planned>(var reason) ? Optional.of(reason) : Optional.empty();
    }

    /** What is to be done, of which both statements were asked. */
    private record Planned(TakingOver taking, Steps steps, LinkId link, LinkedClaim to) {}

    Answer carryOut(TakeOverVerdict command, @Nullable Long expectedVersion) {
        UUID statement = command.statement().value();
        return switch (planned(command, expectedVersion)) {
            case Rejected<Planned>(var reason) -> Answer.refused(statement, reason);
            case Accepted<Planned>(var only) -> carryOut(only.getFirst());
        };
    }

    private Decision<Planned> planned(TakeOverVerdict command, @Nullable Long expectedVersion) {
        Optional<StreamState<Statement>> member = log.statement(command.statement());
        if (member.isEmpty()) return Decision.rejected(new UnknownStatement(command.statement()));
        long version = member.get().version();
        if (expectedVersion != null && expectedVersion != version)
            return Decision.rejected(new ChangedMeanwhile(expectedVersion, version));
        Optional<StreamState<Statement>> other = log.statement(command.from().statement());
        if (other.isEmpty())
            return Decision.rejected(new NoSuchStatementToLink(command.from().statement(), "from"));
        return switch (TakingOver.of(command, other.get().state())) {
            case Rejected<TakingOver>(var reason) -> Decision.rejected(reason);
            case Accepted<TakingOver>(var only) ->
                planned(only.getFirst(), other.get().state(), member.get().state());
        };
    }

    private Decision<Planned> planned(TakingOver taking, Statement other, Statement member) {
        return switch (taking.steps(member, facts(taking, member))) {
            case Rejected<Steps>(var reason) -> Decision.rejected(reason);
            case Accepted<Steps>(var only) -> planned(taking, only.getFirst(), other, member);
        };
    }

    private Decision<Planned> planned(TakingOver taking, Steps steps, Statement other, Statement member) {
        LinkedClaim from = taking.from();
        LinkedClaim to = taking.to(member, steps.claim());
        LinkId id = LinkStreams.of(from.statement(), from.claim(), to.statement(), to.claim());
        return taking.whyNotOnce(other, member, log.link(id), NormalisedText::of)
                .<Decision<Planned>>map(Decision::rejected)
                .orElseGet(() -> Decision.accepted(new Planned(taking, steps, id, to)));
    }

    private Facts facts(TakingOver taking, Statement member) {
        Set<SourceId> all = new HashSet<>(taking.decided().evidence().sources());
        all.addAll(member.sources());
        return facts.ofSources(all);
    }

    private Answer carryOut(Planned plan) {
        List<StatementCommand> commands = plan.steps().commands();
        Answer answer = statements.prepare(commands.getFirst()).carryOut(null);
        for (StatementCommand next : commands.subList(1, commands.size()))
            if (!answer.isRefused()) answer = statements.prepare(next).carryOut(null);
        if (answer.isRefused()) return answer;
        TakingOver taking = plan.taking();
        streams.give(
                LinkStreams.LINK,
                plan.link().value(),
                null,
                link -> link.takenOver(
                        plan.link(),
                        taking.from(),
                        plan.to(),
                        taking.decided().conclusion().verdict(),
                        taking.command().by().person()));
        return answer;
    }
}
