package stet.infra.desk;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stet.domain.Actor;
import stet.domain.Rejection;
import stet.domain.article.ArticleCommand.IngestArticle;
import stet.domain.reader.ReaderCommand.SetEventAside;
import stet.domain.review.ReviewCommand;
import stet.domain.source.SourceCommand;
import stet.domain.source.SourceCommand.RegisterSource;
import stet.domain.source.SourceCommand.WithdrawSource;
import stet.domain.source.SourceId;
import stet.domain.source.SourceRejection.SameAddress;
import stet.domain.statement.Attachment;
import stet.domain.statement.StatementCommand;
import stet.domain.statement.StatementCommand.AttachSource;
import stet.infra.article.Ingestion;
import stet.infra.article.NewStatements;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Outcome.Refused;
import stet.infra.desk.Recorder.NotRecorded;
import stet.infra.desk.Recorder.Recorded;
import stet.infra.engine.read.OwnWrites;
import stet.infra.engine.read.OwnWrites.Seen;
import stet.infra.engine.store.TimeOrderedIds;
import stet.infra.source.Reservations;

/** Gives commands to the streams that Axon carries. */
final class AxonCommandDesk implements CommandDesk {
    private static final Logger LOG = LoggerFactory.getLogger(AxonCommandDesk.class);

    /** For whatever has to look at something, or to reserve it, in the transaction in which it appends. */
    private final Recorder transactions;

    /** For whatever only appends: one call, which is a transaction. */
    private final Recorder appends;

    private final Orders orders;
    private final FactFinder facts;
    private final Reservations reservations;
    private final NewStatements newStatements;
    private final TimeOrderedIds ids;
    private final int mostStatements;
    private final OwnWrites ownWrites;

    AxonCommandDesk(
            Recorder transactions,
            Recorder appends,
            Orders orders,
            FactFinder facts,
            Reservations reservations,
            NewStatements newStatements,
            TimeOrderedIds ids,
            int mostStatements,
            OwnWrites ownWrites) {
        this.transactions = transactions;
        this.appends = appends;
        this.orders = orders;
        this.facts = facts;
        this.reservations = reservations;
        this.newStatements = newStatements;
        this.ids = ids;
        this.mostStatements = mostStatements;
        this.ownWrites = ownWrites;
    }

    @Override
    public Outcome handle(StatementCommand command, Request request) {
        Recorder recorder = command instanceof AttachSource ? transactions : appends;
        return carryOut(recorder, command, command.shape(), command.by(), request, () -> give(command, request));
    }

    @Override
    public Outcome handle(SourceCommand command, Request request) {
        return carryOut(transactions, command, command.shape(), command.by(), request, () -> switch (command) {
            case RegisterSource register -> register(register, request);
            case WithdrawSource withdraw -> withdraw(withdraw, request);
        });
    }

    @Override
    public Outcome handle(ReviewCommand command, Request request) {
        return carryOut(appends, command, command.shape(), command.by(), request, () -> give(command, request));
    }

    @Override
    public Outcome handle(SetEventAside command, Request request) {
        return carryOut(appends, command, command.shape(), command.by(), request, () -> {
            Long failingAt = facts.failingAt(command.reader());
            return orders.give(new Order.ToReader(command, failingAt));
        });
    }

    @Override
    public Outcome ingest(IngestArticle command, Request request) {
        List<Rejection> wrong = command.shape();
        if (!wrong.isEmpty()) return refused(command, wrong, request);
        Ingestion ingestion = new Ingestion(orders, reservations, newStatements, ids, command, mostStatements);
        return carryOut(transactions, command, wrong, command.by(), request, ingestion::record);
    }

    @Override
    public Outcome attach(RegisterSource register, AttachSource attach, Request request) {
        List<Rejection> wrong = Stream.concat(register.shape().stream(), attach.shape().stream())
                .toList();
        return carryOut(
                transactions, attach, wrong, attach.by(), request, () -> registerAndAttach(register, attach, request));
    }

    private Answer give(StatementCommand command, Request request) {
        return orders.give(new Order.ToStatement(command, facts.of(command), request.expectedVersion()));
    }

    private Answer give(ReviewCommand command, Request request) {
        return orders.give(new Order.ToReview(command, facts.logSize(), request.expectedVersion()));
    }

    private Answer register(RegisterSource command, Request request) {
        SourceId known = sourceOf(command);
        return known.equals(command.source())
                ? orders.give(new Order.ToSource(command, request.expectedVersion()))
                : Answer.refused(command.source().value(), new SameAddress(known));
    }

    private Answer withdraw(WithdrawSource command, Request request) {
        facts.waitForAttaching(command.source());
        return orders.give(new Order.ToSource(command, request.expectedVersion()));
    }

    private Answer registerAndAttach(RegisterSource register, AttachSource attach, Request request) {
        SourceId source = sourceOf(register);
        if (source.equals(register.source())) {
            Answer registered = orders.give(new Order.ToSource(register, null));
            if (registered.isRefused()) return registered;
        }
        return give(using(source, attach), request);
    }

    /** The source that has the address already, or the one that is to be registered. */
    private SourceId sourceOf(RegisterSource command) {
        return command.url() == null ? command.source() : reservations.sourceAt(command.url(), command.source());
    }

    private static AttachSource using(SourceId source, AttachSource attach) {
        Attachment asked = attach.attachment();
        Attachment attachment =
                new Attachment(asked.id(), source, asked.stance(), asked.origin(), asked.excerpt(), asked.locator());
        return new AttachSource(attach.statement(), attachment, attach.by());
    }

    private Outcome carryOut(
            Recorder recorder,
            Object command,
            List<Rejection> wrong,
            Actor by,
            Request request,
            Supplier<Answer> work) {
        if (!wrong.isEmpty()) return refused(command, wrong, request);
        return switch (recorder.record(by, request, work)) {
            case NotRecorded(var reasons) -> refused(command, reasons, request);
            case Recorded recorded -> accepted(command, recorded, request);
        };
    }

    private static Outcome refused(Object command, List<Rejection> reasons, Request request) {
        List<String> codes = reasons.stream().map(Rejection::code).toList();
        LOG.info("{} refused: {} (request {})", command.getClass().getSimpleName(), codes, request.requestId());
        return new Refused(reasons);
    }

    private Outcome accepted(Object command, Recorded recorded, Request request) {
        LOG.debug(
                "{} recorded: {} is at version {} (request {})",
                command.getClass().getSimpleName(),
                recorded.stream(),
                recorded.version(),
                request.requestId());
        Seen seen = see(recorded.arrival(), request);
        Long index = seen.index().isPresent() ? seen.index().getAsLong() : null;
        return new Done(recorded.stream(), recorded.version(), index, seen.visible(), recorded.replayed());
    }

    /** Policies don't look at what they did. */
    private Seen see(OptionalLong arrival, Request request) {
        if (arrival.isEmpty()) return new Seen(OptionalLong.empty(), true);
        if (request.channel() == Channel.POLICY) return new Seen(OptionalLong.empty(), false);
        return ownWrites.await(arrival.getAsLong());
    }
}
