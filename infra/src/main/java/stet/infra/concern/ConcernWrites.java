package stet.infra.concern;

import java.util.Objects;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.domain.statement.StatementId;
import stet.infra.desk.Metadata;
import stet.infra.engine.project.Write;
import stet.infra.engine.project.Writes;
import stet.infra.engine.store.LogIndex;

/** How it is written what concerns people: each row with its place in the log, who did it, and by which request. */
@Component
final class ConcernWrites {
    /** What SQL of {@link #told} begins its rows with, behind the person and the kind. */
    static final String TELL = """
            insert into concern (person, kind, log_index, owner, statement, claim, told_by, act, at, words)
            """;

    /** The rest of such a row, as the event says it. */
    static final String OF_EVENT = """
            event.log_index, event.owner, event.statement, nullif(event.claim, 0), event.told_by, event.act, event.at, event.words
            """;

    private final Writes writes;

    ConcernWrites(Writes writes) {
        this.writes = writes;
    }

    /**
     * A write of what an event tells to whoever the SQL finds. Nobody is told of their own act: the SQL sees to it by "told_by".
     *
     * @param claim absent when it is about the statement as a whole
     */
    Write told(
            String sql, DomainEventMessage<?> event, StatementId statement, @Nullable Integer claim, ConcernKind kind) {
        return writes.sql(sql)
                .number("log_index", LogIndex.of(event))
                .text("kind", kind.name())
                .id("owner", UUID.fromString(event.getAggregateIdentifier()))
                .id("statement", statement.value())
                .number("claim", claim == null ? 0 : claim)
                .text("told_by", metadata(event, Metadata.ACTOR))
                .text("act", metadata(event, Metadata.REQUEST_ID))
                .instant("at", event.getTimestamp());
    }

    /** A write that only notes who has a hand in a claim. */
    Write noted(String sql, StatementId statement, int claim, String person) {
        return writes.sql(sql)
                .id("statement", statement.value())
                .number("claim", claim)
                .text("person", person)
                .changes(hands(statement));
    }

    /** What the writes about hands of one statement follow each other by, apart from all others about it. */
    static UUID hands(StatementId statement) {
        UUID id = statement.value();
        return new UUID(id.getMostSignificantBits(), ~id.getLeastSignificantBits());
    }

    private static String metadata(DomainEventMessage<?> event, String key) {
        return Objects.toString(event.getMetaData().get(key), "");
    }
}
