package stet.infra.capture;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.capture.CaptureId;
import stet.domain.source.SourceId;

/** The captures that the newsroom has of its sources, and what they take. */
@Component
public class Captures {
    private static final String TAKEN = """
            select coalesce(sum(bytes), 0)
              from (select distinct kept.sha256, kept.bytes
                      from capture, lateral (values (sha256, bytes), (warc_sha256, warc_bytes)) kept (sha256, bytes)
                     where state = 'STORED' and kept.sha256 is not null %s) kept""";

    private final JdbcClient jdbc;

    Captures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<KnownCapture> find(CaptureId id) {
        return jdbc.sql("select * from capture where capture = :capture")
                .param("capture", id.value())
                .query(new KnownCaptureRow())
                .optional();
    }

    /** Those of a source, the newest first. */
    public List<KnownCapture> of(SourceId source) {
        return jdbc.sql("select * from capture where source = :source order by asked_at desc, capture desc")
                .param("source", source.value())
                .query(new KnownCaptureRow())
                .list();
    }

    /** Those that wait to be fetched, the longest waiting first. */
    List<KnownCapture> fetching(int most) {
        return jdbc.sql("select * from capture where state = 'FETCHING' order by asked_at, capture limit :most")
                .param("most", most)
                .query(new KnownCaptureRow())
                .list();
    }

    /** The newest of each of some sources whose bytes are kept; sources that have none are left out. */
    public Map<SourceId, KnownCapture> newest(Collection<SourceId> sources) {
        if (sources.isEmpty()) return Map.of();
        return jdbc
                .sql("""
                        select distinct on (source) * from capture
                         where source = any (:sources) and state = 'STORED'
                         order by source, settled_at desc, capture desc""")
                .param("sources", sources.stream().map(SourceId::value).toArray(UUID[]::new))
                .query(new KnownCaptureRow())
                .list()
                .stream()
                .collect(Collectors.toMap(KnownCapture::source, capture -> capture));
    }

    /** How many bytes a source's captures take: the same bytes once. */
    public long bytes(SourceId source) {
        return jdbc.sql(TAKEN.formatted("and source = :source"))
                .param("source", source.value())
                .query(Long.class)
                .single();
    }

    /** How many bytes all captures of the newsroom take: the same bytes once, however many sources have them. */
    public long bytes() {
        return jdbc.sql(TAKEN.formatted("")).query(Long.class).single();
    }
}
