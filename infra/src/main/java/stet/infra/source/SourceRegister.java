package stet.infra.source;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.Actor;
import stet.domain.Rejection;
import stet.domain.source.Lineage;
import stet.domain.source.Nature;
import stet.domain.source.Source.Merged;
import stet.domain.source.SourceCommand.RegisterSource;
import stet.domain.source.SourceId;
import stet.domain.source.SourceKind;
import stet.infra.desk.Answer;
import stet.infra.desk.Streams;

/** Registers sources, each web address once: a unique key decides which source has it. */
@Component
public final class SourceRegister {
    private final JdbcClient database;
    private final Streams streams;
    private final SourcesAtHand sources;

    SourceRegister(JdbcClient database, Streams streams, SourcesAtHand sources) {
        this.database = database;
        this.streams = streams;
        this.sources = sources;
    }

    /** The source that has the address already, or the one that is to be registered, for which it is reserved. */
    public SourceId sourceOf(RegisterSource command) {
        return command.url() == null ? command.source() : sourceAt(command.url(), command.source());
    }

    private SourceId sourceAt(String url, SourceId source) {
        String address = WebAddress.canonical(url);
        database.sql("""
                insert into source_address (address, source_id, form) values (:address, :source, 1)
                on conflict do nothing""")
                .param("address", address)
                .param("source", source.value())
                .update();
        return kept(new SourceId(database.sql("select source_id from source_address where address = :address")
                .param("address", address)
                .query(UUID.class)
                .single()));
    }

    /** The address of a source that was merged is that of the one which was kept. */
    private SourceId kept(SourceId source) {
        return streams.now(SourceHandler.SOURCE, source.value()) instanceof Merged merged
                ? kept(merged.into())
                : source;
    }

    /** Records the source, whose address is reserved for it; what a known one needs no more, a new one needs. */
    public Answer record(RegisterSource command, @Nullable Long expectedVersion) {
        List<Rejection> wrong = command.shape();
        if (!wrong.isEmpty()) return Answer.refused(command.source().value(), wrong.getFirst());
        SourceId restsOn = command.ranking() == null ? null : command.ranking().restsOn();
        if (restsOn != null) sources.waitForOrigins();
        Lineage others = restsOn == null ? Lineage.NONE : sources.lineage(restsOn);
        return streams.give(
                SourceHandler.SOURCE,
                command.source().value(),
                expectedVersion,
                source -> source.decide(command, others));
    }

    /** Records a source of which everybody knows what it is called and what it is, and nobody who it is. */
    public Answer recordSealed(SourceId source, String label, SourceKind kind, Actor by) {
        Nature nature = new Nature(kind, null, null, null);
        RegisterSource command = new RegisterSource(source, label, null, null, null, nature, null, by);
        return streams.give(SourceHandler.SOURCE, source.value(), null, none -> none.decide(command));
    }
}
