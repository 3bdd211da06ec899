package stet.infra.source;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.domain.source.Lineage;
import stet.domain.source.Source;
import stet.domain.source.SourceCommand;
import stet.domain.source.SourceCommand.MergeSources;
import stet.domain.source.SourceCommand.NameOrigin;
import stet.domain.source.SourceCommand.RankSource;
import stet.domain.source.SourceCommand.RegisterSource;
import stet.domain.source.SourceCommand.SeparateSources;
import stet.domain.source.SourceCommand.WithdrawSource;
import stet.domain.source.SourceEvent;
import stet.domain.source.SourceId;
import stet.domain.source.SourceRejection.SameAddress;
import stet.infra.desk.Answer;
import stet.infra.desk.Handler;
import stet.infra.desk.StreamType;
import stet.infra.desk.Streams;

/** Carries out commands to sources. */
@Component
final class SourceHandler implements Handler<SourceCommand> {
    static final StreamType<Source, SourceEvent> SOURCE =
            StreamType.read(SourceFamily.NAME, id -> Source.unregistered(new SourceId(id)), Source::evolve);

    private final Streams streams;
    private final SourceRegister register;
    private final SourcesAtHand sources;
    private final SourceCopies copies;

    SourceHandler(Streams streams, SourceRegister register, SourcesAtHand sources, SourceCopies copies) {
        this.streams = streams;
        this.register = register;
        this.sources = sources;
        this.copies = copies;
    }

    @Override
    public Class<SourceCommand> commands() {
        return SourceCommand.class;
    }

    @Override
    public Work prepare(SourceCommand command) {
        return (TransactionalWork) expected -> switch (command) {
            case RegisterSource source -> register(source, expected);
            case NameOrigin name ->
                streams.give(SOURCE, name.source().value(), expected, source -> source.decide(name));
            case RankSource rank -> between(rank, rank.ranking().restsOn(), expected);
            case MergeSources merge -> merge(merge, expected);
            case SeparateSources separate -> between(separate, null, expected);
            case WithdrawSource source -> withdraw(source, expected);
        };
    }

    private Answer register(RegisterSource command, @Nullable Long expectedVersion) {
        SourceId known = register.sourceOf(command);
        return known.equals(command.source())
                ? register.record(command, expectedVersion)
                : Answer.refused(command.source().value(), new SameAddress(known));
    }

    private Answer merge(MergeSources command, @Nullable Long expectedVersion) {
        sources.waitForOrigins();
        sources.waitForAttaching(command.source());
        return between(command, command.into(), expectedVersion);
    }

    /** What concerns another source too, as both stand: nobody says anything of either's origin meanwhile. */
    private Answer between(SourceCommand command, @Nullable SourceId other, @Nullable Long expectedVersion) {
        sources.waitForOrigins();
        Lineage others = other == null ? Lineage.NONE : sources.lineage(other);
        return streams.give(
                SOURCE, command.source().value(), expectedVersion, source -> source.decide(command, others));
    }

    private Answer withdraw(WithdrawSource command, @Nullable Long expectedVersion) {
        sources.waitForOrigins();
        sources.waitForAttaching(command.source());
        Answer answer =
                streams.give(SOURCE, command.source().value(), expectedVersion, source -> source.decide(command));
        if (!answer.isRefused()) withdrawCopies(command);
        return answer;
    }

    /** What was merged into it is it, so that nothing rests on that any more either. */
    private void withdrawCopies(WithdrawSource command) {
        copies.of(command.source())
                .forEach(copy -> withdraw(new WithdrawSource(copy, command.reason(), command.by()), null));
    }
}
