package stet.infra.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.capture.Content;
import stet.infra.family.Quote;
import stet.infra.lists.Columns;
import stet.infra.log.Alarms;

/** Holds the bytes of captures against what the log says of them. What rests on bytes that are gone or changed is named. */
@Component
public class CapturedBytes {
    private static final int NAMED = 5;
    private static final String SAID = """
            select stream, payload ->> 'source' as source, kept ->> 'sha256' as sha256, (kept ->> 'bytes')::bigint as bytes,
                   kept ->> 'mediaType' as media_type
              from recorded_event,
                   lateral (values (payload -> 'content'), (payload #> '{fetched,warc}')) file (kept)
             where stream = any (:captures) and type = 'capture-succeeded' and kept ->> 'sha256' is not null""";
    private static final String RESTING = """
            select distinct status.text
              from source_use used join statement_status status on status.statement = used.statement
             where used.source = :source order by status.text""";

    private final CaptureStore store;
    private final JdbcClient database;
    private final Alarms alarms;

    CapturedBytes(CaptureStore store, JdbcClient database, Alarms alarms) {
        this.store = store;
        this.database = database;
        this.alarms = alarms;
    }

    private record Said(UUID capture, UUID source, Content content) {}

    /** Reads the bytes of these captures, and raises an alarm for each whose bytes are not as the log says. */
    public void hold(Collection<UUID> captures) {
        database.sql(SAID)
                .param("captures", captures.toArray(UUID[]::new))
                .query((row, number) -> new Said(
                        row.getObject("stream", UUID.class),
                        UUID.fromString(row.getString("source")),
                        new Content(row.getString("sha256"), row.getLong("bytes"), row.getString("media_type"))))
                .list()
                .forEach(this::hold);
    }

    private void hold(Said said) {
        String wrong = wrong(said.content());
        if (!wrong.isEmpty())
            alarms.tell("The bytes of capture %s of source %s %s. Bring the file %s back from a backup. %s"
                    .formatted(
                            said.capture(),
                            said.source(),
                            wrong,
                            store.path(said.content().sha256()),
                            resting(said.source())));
    }

    private String wrong(Content content) {
        try {
            if (store.isWhole(content)) return "";
            return Files.exists(store.path(content.sha256())) ? "are not those that were stored" : "are missing";
        } catch (IOException unreadable) {
            return "can't be read";
        }
    }

    private String resting(UUID source) {
        List<String> claims = database.sql(RESTING)
                .param("source", source)
                .query((row, number) -> new Columns(row).text("text"))
                .list();
        if (claims.isEmpty()) return "No claim rests on the source.";
        String named = claims.stream().limit(NAMED).map(Quote::of).collect(Collectors.joining(", "));
        String more = claims.size() > NAMED ? " and %d more".formatted(claims.size() - NAMED) : "";
        return "On the source rest: " + named + more + ".";
    }
}
