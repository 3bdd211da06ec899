package stet.infra.source;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.Field;
import stet.domain.source.SourceId;
import stet.domain.source.SourceKind;
import stet.domain.words.Blank;
import stet.infra.lists.Cursor;
import stet.infra.lists.Page;
import stet.infra.lists.PageRequest;
import stet.infra.lists.Search;

/** The sources that the newsroom knows, and what rests on them. */
@Component
public class Sources {
    private static final Field ADDRESS = new Field("url", "the web address", 2_000);
    private static final String REGISTERED = "registered";

    private final JdbcClient jdbc;

    Sources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<SourceSummary> find(SourceId id) {
        return jdbc.sql("select * from source_summary where source = :source")
                .param("source", id.value())
                .query(new SourceRow())
                .optional();
    }

    /** The source with this web address, however it is written; the first one when there are several. */
    public Optional<SourceSummary> findByAddress(String url) {
        if (Blank.is(url) || ADDRESS.checkWebAddress(url).isPresent()) return Optional.empty();
        Optional<SourceSummary> found = jdbc.sql("""
                select * from source_summary
                 where address = :address
                 order by registered_at, source
                 limit 1
                """)
                .param("address", WebAddress.canonical(url))
                .query(new SourceRow())
                .optional();
        return found.flatMap(this::kept);
    }

    /** The source itself, or the one that it was merged into. */
    private Optional<SourceSummary> kept(SourceSummary source) {
        return source.merger() == null
                ? Optional.of(source)
                : find(source.merger().into()).flatMap(this::kept);
    }

    /** A part of the list of all sources, newest first. */
    public Page<SourceSummary> list(@Nullable String query, PageRequest request) {
        return list(query, null, request);
    }

    /**
     * A part of the list of sources, newest first.
     *
     * @param query a piece of the title, the web address or the publisher; absent for all
     * @param kind what they are; absent for all
     * @throws stet.infra.lists.MalformedCursor when the cursor is none of this list
     */
    public Page<SourceSummary> list(@Nullable String query, @Nullable SourceKind kind, PageRequest request) {
        return list(query, kind, request, false);
    }

    /** The newest sources that a claim may rest on, as many as are asked for where there are so many. */
    public List<SourceSummary> citable(@Nullable String query, int most) {
        return list(query, null, PageRequest.first(most), true).items();
    }

    private Page<SourceSummary> list(
            @Nullable String query, @Nullable SourceKind kind, PageRequest request, boolean citable) {
        Cursor cursor = request.cursor() == null ? null : Cursor.parse(request.cursor(), REGISTERED, 2);
        SourceWalk walk = new SourceWalk(jdbc, cursor, citable, kind, request.limit() + 1);
        List<SourceSummary> rows = Search.of(query)
                .map(search -> new FoundSources(walk, search).rows(request.limit() + 1))
                .orElseGet(walk::rows);
        return Page.of(
                rows,
                request,
                last -> Cursor.of(REGISTERED, last.registeredAt(), last.id()).opaque());
    }
}
