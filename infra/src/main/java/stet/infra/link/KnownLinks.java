package stet.infra.link;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import stet.domain.link.LinkId;
import stet.domain.statement.StatementId;
import stet.infra.lists.Columns;
import stet.infra.lists.Cursor;
import stet.infra.lists.Page;
import stet.infra.lists.PageRequest;

/** How claims hang together, and which contradictions are open. */
@Component
public class KnownLinks {
    private static final String OPENED = "contradictions";

    /** More of those that were open at an earlier moment are not shown. */
    private static final int COUNTED = 1_000;

    private final JdbcClient jdbc;

    KnownLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One link, also when it was taken away. */
    public Optional<KnownLink> find(LinkId id) {
        return jdbc.sql(KnownLinkRow.SELECT + " where l.link = :link")
                .param("link", id.value())
                .query(new KnownLinkRow())
                .optional();
    }

    /** Those that the claims of a statement have now, in the order in which they were linked. */
    public List<KnownLink> of(StatementId statement) {
        return jdbc.sql(KnownLinkRow.SELECT + """
                 where l.state = 'LINKED' and (l.from_statement = :statement or l.to_statement = :statement)
                 order by l.linked_at, l.link
                """)
                .param("statement", statement.value())
                .query(new KnownLinkRow())
                .list();
    }

    /** The links of which the contradiction was open when the log ended at an entry, those first that were opened first. */
    public List<LinkId> open(long last) {
        return jdbc.sql("""
                select link from contradiction_stood
                 where int8range(held_from, held_until) @> cast(:last as bigint)
                 order by held_from limit :most""")
                .param("last", last)
                .param("most", COUNTED)
                .query((row, number) -> new Columns(row).id("link", LinkId::new))
                .list();
    }

    /** How many contradictions are open. */
    public int contradictions() {
        return jdbc.sql("select count(*) from claim_link where contradiction = 'OPEN'")
                .query(Integer.class)
                .single();
    }

    /**
     * A part of the contradictions that are open, those first that were opened first.
     *
     * @throws stet.infra.lists.MalformedCursor when the cursor is none of this list
     */
    public Page<KnownLink> contradictions(PageRequest request) {
        Cursor cursor = request.cursor() == null ? null : Cursor.parse(request.cursor(), OPENED, 2);
        StatementSpec select = jdbc.sql(KnownLinkRow.SELECT
                        + " where l.contradiction = 'OPEN'"
                        + (cursor == null ? "" : " and (l.opened_at, l.link) > (:opened, :link)")
                        + " order by l.opened_at, l.link limit :rows")
                .param("rows", request.limit() + 1);
        if (cursor != null)
            select.param("opened", Columns.bound(cursor.instant(0))).param("link", cursor.id(1));
        return Page.of(
                select.query(new KnownLinkRow()).list(),
                request,
                last -> Cursor.of(OPENED, Objects.requireNonNull(last.openedAt()), last.id())
                        .opaque());
    }
}
