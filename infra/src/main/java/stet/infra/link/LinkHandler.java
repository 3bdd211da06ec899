package stet.infra.link;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.domain.link.Ends;
import stet.domain.link.LinkCommand;
import stet.domain.link.LinkCommand.LinkClaims;
import stet.domain.link.LinkCommand.OnLink;
import stet.domain.link.LinkCommand.TakeOverVerdict;
import stet.domain.link.LinkId;
import stet.domain.link.LinkRejection.NoSuchStatementToLink;
import stet.domain.link.LinkRejection.UnknownLink;
import stet.domain.statement.Statement;
import stet.infra.desk.Answer;
import stet.infra.desk.Handler;
import stet.infra.desk.StreamState;
import stet.infra.desk.Streams;

/** Carries out commands about how claims hang together, by the claims as the log has them. */
@Component
final class LinkHandler implements Handler<LinkCommand> {
    private final Streams streams;
    private final LinksInLog log;
    private final VerdictTakeover takeover;

    LinkHandler(Streams streams, LinksInLog log, VerdictTakeover takeover) {
        this.streams = streams;
        this.log = log;
        this.takeover = takeover;
    }

    @Override
    public Class<LinkCommand> commands() {
        return LinkCommand.class;
    }

    @Override
    public Work prepare(LinkCommand command) {
        return switch (command) {
            case LinkClaims link -> expected -> link(link);
            case OnLink about -> expected -> about(about, expected);
            case TakeOverVerdict take -> (TransactionalWork) expected -> takeover.carryOut(take, expected);
        };
    }

    private Answer link(LinkClaims command) {
        UUID asked = command.from().statement().value();
        Optional<StreamState<Statement>> from = log.statement(command.from().statement());
        if (from.isEmpty())
            return Answer.refused(
                    asked, new NoSuchStatementToLink(command.from().statement(), "from"));
        Optional<StreamState<Statement>> to = log.statement(command.to().statement());
        if (to.isEmpty())
            return Answer.refused(asked, new NoSuchStatementToLink(command.to().statement(), "to"));
        return Ends.of(
                command,
                from.get().state(),
                to.get().state(),
                ends -> link(command, ends),
                reason -> Answer.refused(asked, reason));
    }

    private Answer link(LinkClaims command, Ends ends) {
        LinkId id = LinkStreams.of(
                ends.from().statement(),
                ends.from().claim(),
                ends.to().statement(),
                ends.to().claim());
        return streams.give(
                LinkStreams.LINK,
                id.value(),
                null,
                link -> link.link(
                        id,
                        ends.from(),
                        ends.to(),
                        command.kind(),
                        command.reason(),
                        command.by().person()));
    }

    private Answer about(OnLink command, @Nullable Long expectedVersion) {
        LinkId id = command.link();
        return log.isKnown(id)
                ? streams.give(LinkStreams.LINK, id.value(), expectedVersion, link -> link.decide(command))
                : Answer.refused(id.value(), new UnknownLink(id));
    }
}
