package stet.infra.source;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.source.SourceId;

/** Which sources ever had their words from others, by the log. */
@Component
public class SourcesFrom {
    private final JdbcClient database;

    SourcesFrom(JdbcClient database) {
        this.database = database;
    }

    /** The source itself, and every one that ever had its words from there, by whatever way. */
    public Set<SourceId> ever(SourceId source) {
        SequencedSet<SourceId> all = new LinkedHashSet<>();
        collect(source, all);
        return all;
    }

    private void collect(SourceId source, Set<SourceId> all) {
        if (all.add(source)) directly(source).forEach(each -> collect(each, all));
    }

    /** Those that were ever said to rest on it, or to be it once more. */
    List<SourceId> directly(SourceId source) {
        return database.sql("""
                select distinct stream from recorded_event
                 where type in ('source-ranked', 'sources-merged')
                   and coalesce(payload ->> 'restsOn', payload ->> 'into') = :source""")
                .param("source", source.toString())
                .query((row, number) -> new SourceId(row.getObject(1, UUID.class)))
                .list();
    }
}
