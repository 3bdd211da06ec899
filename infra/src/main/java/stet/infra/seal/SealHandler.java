package stet.infra.seal;

import java.io.IOException;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import stet.domain.Decision;
import stet.domain.Decision.Accepted;
import stet.domain.seal.SealCommand;
import stet.domain.seal.SealCommand.EraseIdentity;
import stet.domain.seal.SealCommand.OnSealed;
import stet.domain.seal.SealCommand.ReadIdentity;
import stet.domain.seal.SealCommand.SealSource;
import stet.domain.seal.SealEvent;
import stet.domain.seal.SealEvent.SourceSealed;
import stet.domain.seal.SealFacts;
import stet.domain.seal.SealRejection.CannotSeal;
import stet.domain.seal.SealRejection.KeysNotHere;
import stet.domain.seal.Seals;
import stet.domain.source.SourceId;
import stet.infra.desk.Answer;
import stet.infra.desk.Handler;
import stet.infra.desk.Streams;
import stet.infra.seal.IdentityCipher.Encrypted;
import stet.infra.source.SourceRegister;

/** Carries out commands to sealed sources: who they are is encrypted first of all, before anything is asked or recorded. */
@Component
final class SealHandler implements Handler<SealCommand> {
    private static final Logger LOG = LoggerFactory.getLogger(SealHandler.class);

    private final Streams streams;
    private final SourceRegister sources;
    private final SealWorld world;
    private final SealKeys keys;
    private final SealProperties settings;
    private final KeyDestruction destruction;
    private final IdentityCipher cipher = new IdentityCipher();

    SealHandler(
            Streams streams,
            SourceRegister sources,
            SealWorld world,
            SealKeys keys,
            SealProperties settings,
            KeyDestruction destruction) {
        this.streams = streams;
        this.sources = sources;
        this.world = world;
        this.keys = keys;
        this.settings = settings;
        this.destruction = destruction;
    }

    @Override
    public Class<SealCommand> commands() {
        return SealCommand.class;
    }

    @Override
    public Work prepare(SealCommand command) {
        return switch (command) {
            case SealSource seal -> {
                Encrypted encrypted = cipher.encrypt(seal.source(), seal.identity());
                yield (TransactionalWork) expected -> seal(seal, encrypted);
            }
            case ReadIdentity read -> expected -> read(read);
            case EraseIdentity erase -> expected -> erase(erase);
            case OnSealed other -> expected -> give(other);
        };
    }

    private Answer seal(SealSource command, Encrypted encrypted) {
        try {
            begin();
            Answer sealed = streams.give(
                    SealStreams.SEALS,
                    Seals.STREAM,
                    null,
                    seals -> seals.seal(command, encrypted.envelope(), world.facts()));
            if (sealed.isRefused()) return sealed;
            keys.keep(command.source(), encrypted.key().getEncoded());
            return sources.recordSealed(command.source(), label(sealed.decision()), command.kind(), command.by());
        } catch (IOException unwritable) {
            LOG.warn("The key of a sealed source could not be kept: {}", unwritable.toString());
            return Answer.refused(command.source().value(), new CannotSeal());
        }
    }

    /** A log without a seal begins with the folder that is here, and so does one whose folder was lost. */
    private void begin() throws IOException {
        boolean none = streams.now(SealStreams.SEALS, Seals.STREAM).keys() == null;
        if (none || settings.formerFolderLost()) keys.markOrBegin();
    }

    private static String label(Decision<?> sealed) {
        if (sealed instanceof Accepted<?>(var events) && events.getFirst() instanceof SourceSealed event)
            return event.label();
        throw new IllegalStateException("a source is sealed by one event");
    }

    /** A look that shows nothing is told to nobody. */
    private Answer read(ReadIdentity command) {
        SealFacts facts = world.facts();
        return streams.give(SealStreams.SEALS, Seals.STREAM, null, seals -> {
            Decision<SealEvent> decision = seals.decide(command, facts);
            return decision instanceof Accepted<SealEvent> && !isHere(command.source())
                    ? Decision.rejected(new KeysNotHere())
                    : decision;
        });
    }

    private boolean isHere(SourceId source) {
        try {
            return keys.find(source) != null;
        } catch (IOException unreadable) {
            LOG.warn("The key of a sealed source can't be read: {}", unreadable.toString());
            return false;
        }
    }

    /** First it is recorded, then the key is destroyed: what a crash leaves between the two is done at the next start. */
    private Answer erase(EraseIdentity command) {
        CurrentUnitOfWork.get().afterCommit(done -> destruction.finish());
        return give(command);
    }

    private Answer give(OnSealed command) {
        SealFacts facts = world.facts();
        return streams.give(SealStreams.SEALS, Seals.STREAM, null, seals -> seals.decide(command, facts));
    }
}
