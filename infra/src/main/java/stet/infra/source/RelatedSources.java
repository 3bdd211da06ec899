package stet.infra.source;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.source.SourceId;

/** Sources that have to do with another one. */
@Component
public class RelatedSources {
    private static final int SOME = 20;

    /** What an address leads to when the site for telephones and AMP lead where the plain one does: an index is made of this. */
    private static final String ALIKE = """
            regexp_replace(regexp_replace(%s,
                '^https://(?:[a-z0-9-]+\\.cdn\\.ampproject\\.org/[cv]/(?:s/)?|www\\.google\\.com/amp/(?:s/)?)?(?:(?:www|m|mobile|amp)\\.)*', 'https://'),
                '(?:/amp|\\.amp|[?&]amp(?:=1)?)$', '')""";

    private final JdbcClient jdbc;

    RelatedSources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those whose addresses are so much like that of a source that they are probably one: to be asked of a person. */
    public List<SourceSummary> probablyOne(SourceId id) {
        return some(
                "merged_into is null and withdrawn_at is null and source <> :source and " + ALIKE.formatted("address")
                        + " = (select " + ALIKE.formatted("o.address")
                        + " from source_summary o where o.source = :source)",
                id);
    }

    /** Those that have their words from a source: they rest on it, or were merged into it. */
    public List<SourceSummary> from(SourceId id) {
        return some("rests_on = :source and merged_into is null or merged_into = :source", id);
    }

    /** The other sources with its origin, where somebody named that. */
    public List<SourceSummary> ofItsOrigin(SourceId id) {
        return some(
                "source <> :source and origin = (select o.origin from source_summary o where o.source = :source)", id);
    }

    private List<SourceSummary> some(String condition, SourceId id) {
        return jdbc.sql("select * from source_summary where " + condition
                        + " order by registered_at desc, source limit :most")
                .param("source", id.value())
                .param("most", SOME)
                .query(new SourceRow())
                .list();
    }
}
