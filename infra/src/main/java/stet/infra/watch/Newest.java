package stet.infra.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.infra.engine.read.ProcessingGroups;
import stet.infra.engine.rebuild.Discrepancy;
import stet.infra.engine.rebuild.HeldKind;
import stet.infra.engine.rebuild.Probe;

/** What happened last, which is what most people look at: the newest entries, and the things that their events are of. */
@Component
class Newest {
    private static final long ENTRIES = 200;
    private static final String OF_KIND = """
            select distinct stream from logged_event
             where log_index >= :first and log_index < :behind and stream_type = :type limit 100""";
    private static final String EXTENT = "select coalesce(max(size), 0) from reading.audit_extent";

    private final Probe probe;
    private final JdbcClient database;

    Newest(Probe probe, JdbcClient database) {
        this.probe = probe;
        this.database = database;
    }

    List<Discrepancy> hold() {
        long read = probe.read(ProcessingGroups.AUDIT);
        long first = Math.max(0, read - ENTRIES);
        List<Discrepancy> found = new ArrayList<>();
        if (first < read) found.addAll(probe.ofEntries(first, read));
        if (database.sql(EXTENT).query(Long.class).single() < read)
            found.add(new Discrepancy("reading.audit_extent", "of all entries", "counts fewer than were read"));
        long end = probe.read(ProcessingGroups.READ_MODELS);
        for (HeldKind kind : List.of(HeldKind.STATEMENT, HeldKind.SOURCE)) {
            List<UUID> things = ofKind(kind, Math.max(0, end - ENTRIES), end);
            if (!things.isEmpty()) found.addAll(probe.ofThings(kind, things));
        }
        return found;
    }

    private List<UUID> ofKind(HeldKind kind, long first, long behind) {
        return database.sql(OF_KIND)
                .param("first", first)
                .param("behind", behind)
                .param("type", kind.streamType())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }
}
