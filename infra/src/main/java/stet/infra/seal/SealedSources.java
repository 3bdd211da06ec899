package stet.infra.seal;

import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import stet.domain.Actor;
import stet.domain.Decision.Accepted;
import stet.domain.seal.Seal;
import stet.domain.seal.SealCommand.OnSealed;
import stet.domain.seal.SealEvent;
import stet.domain.seal.SealRejection.KeysNotHere;
import stet.domain.seal.Seals;
import stet.domain.source.SourceId;
import stet.infra.desk.Streams;

/** Shows sealed sources as the log has them: its few events are read whenever they are asked for. */
@Component
public class SealedSources {
    private final Streams streams;
    private final SealKeys keys;
    private final SealWorld world;
    private final IdentityCipher cipher = new IdentityCipher();

    SealedSources(Streams streams, SealKeys keys, SealWorld world) {
        this.streams = streams;
        this.keys = keys;
        this.world = world;
    }

    /** What everybody may know of a sealed source; empty when it is none. */
    public Optional<Seal> find(SourceId source) {
        return seals().flatMap(seals -> seals.of(source.value()));
    }

    /** Whether the rules would take a command now. */
    public boolean takes(OnSealed command) {
        return seals().filter(seals -> seals.decide(command, world.facts()) instanceof Accepted<SealEvent>)
                .isPresent();
    }

    private Optional<Seals> seals() {
        return streams.readable(SealStreams.SEALS, Seals.STREAM);
    }

    /** Whether an identity could be read here, by who may: its key is in the folder. */
    public boolean isReadable(Seal seal) {
        return !seal.isErased() && key(seal).isPresent();
    }

    /**
     * Who a source is, for one who may see that and whose look was told before.
     *
     * @throws IllegalStateException when they may not
     */
    public SealedText open(Seal seal, Actor by) {
        if (seal.whyNotSeen(by).isPresent()) throw new IllegalStateException("who may not see it asked for it");
        byte[] key = key(seal).orElseThrow(() -> new IllegalStateException(new KeysNotHere().sentence()));
        return cipher.decrypt(seal.sealed().source(), key, seal.sealed().envelope());
    }

    private Optional<byte[]> key(Seal seal) {
        try {
            return Optional.ofNullable(keys.find(seal.sealed().source()));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
