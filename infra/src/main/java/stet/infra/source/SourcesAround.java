package stet.infra.source;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.Field;
import stet.domain.Person;
import stet.domain.source.SourceId;
import stet.domain.statement.StatementId;
import stet.domain.words.Blank;
import stet.infra.lists.Columns;
import stet.infra.lists.Search;

/** The sources that are likely to be meant where somebody works: those of the same article, and those of the same site. */
@Component
public class SourcesAround {
    private static final Field ADDRESS = new Field("url", "the web address", 2_000);

    /** How many places in the text before and behind a statement count as near. */
    private static final int NEAR = 500;

    /** How many of a site's last sources tell what is usual for it. */
    private static final int LAST = 20;

    private static final String USED_NEAR = """
              from statement_status here
              join statement_status near
                on near.article = here.article and near.position between here.position - :near and here.position + :near
               and near.sources > 0
              join source_use u on u.statement = near.statement
              join source_summary s on s.source = u.source and s.withdrawn_at is null and s.merged_into is null
             where here.statement = :statement
            """;

    private final JdbcClient jdbc;

    SourcesAround(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The sources on which statements near this one rest, the last used first.
     *
     * @param query a piece of the title, the web address or the publisher; absent for all
     */
    public List<SourceSummary> near(StatementId statement, @Nullable String query, int most) {
        Optional<String> piece = Search.of(query).map(Search::piece);
        return jdbc.sql("select s.* from (select u.source, max(u.attached_at) as used" + USED_NEAR
                        + piece.map(_ -> " and s.found like :piece").orElse("") + """
                         group by u.source) used
                          join source_summary s on s.source = used.source
                         order by used.used desc, s.source
                         limit :most
                        """)
                .param("near", NEAR)
                .param("statement", statement.value())
                .param("piece", piece.orElse(""))
                .param("most", most)
                .query(new SourceRow())
                .list();
    }

    /** The source that a person attached last near a statement, and not to it alone. */
    public Optional<SourceId> lastOf(Person person, StatementId statement) {
        return jdbc.sql("select u.source" + USED_NEAR + """
                           and u.attached_by = :person
                         order by u.attached_at desc
                         limit 1
                        """)
                .param("near", NEAR)
                .param("statement", statement.value())
                .param("person", person.id())
                .query((row, number) -> new Columns(row).id("source", SourceId::new))
                .optional();
    }

    /** What was recorded before for the site of a web address; empty when there is none yet, or this is no address. */
    public Optional<HostRecord> recorded(@Nullable String url) {
        if (url == null || Blank.is(url) || ADDRESS.checkWebAddress(url).isPresent()) return Optional.empty();
        String host = WebAddress.site(url);
        return jdbc.sql("""
                select count(*) as sources,
                       mode() within group (order by publisher) filter (where publisher is not null) as publisher,
                       nullif(mode() within group (order by coalesce(origin, '')), '') as origin
                  from ((select publisher, origin from source_summary
                          where split_part(address, '/', 3) = :host and withdrawn_at is null
                          order by registered_at desc limit :last)
                        union all
                        (select publisher, origin from source_summary
                          where split_part(address, '/', 3) = :other and withdrawn_at is null
                          order by registered_at desc limit :last)) of_site
                """)
                .param("host", host)
                .param("other", host.startsWith("www.") ? host.substring(4) : "www." + host)
                .param("last", LAST)
                .query((row, number) -> new HostRecord(
                        host, row.getInt("sources"), row.getString("publisher"), row.getString("origin")))
                .optional()
                .filter(record -> record.publisher() != null || record.origin() != null);
    }
}
