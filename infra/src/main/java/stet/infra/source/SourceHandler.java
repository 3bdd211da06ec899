package stet.infra.source;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.domain.source.Source;
import stet.domain.source.SourceCommand;
import stet.domain.source.SourceCommand.NameOrigin;
import stet.domain.source.SourceCommand.RegisterSource;
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

    SourceHandler(Streams streams, SourceRegister register, SourcesAtHand sources) {
        this.streams = streams;
        this.register = register;
        this.sources = sources;
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
            case WithdrawSource source -> withdraw(source, expected);
        };
    }

    private Answer register(RegisterSource command, @Nullable Long expectedVersion) {
        SourceId known = register.sourceOf(command);
        return known.equals(command.source())
                ? register.record(command, expectedVersion)
                : Answer.refused(command.source().value(), new SameAddress(known));
    }

    private Answer withdraw(WithdrawSource command, @Nullable Long expectedVersion) {
        sources.waitForAttaching(command.source());
        return streams.give(SOURCE, command.source().value(), expectedVersion, source -> source.decide(command));
    }
}
