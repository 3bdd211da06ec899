package stet.infra.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import stet.domain.Person;
import stet.domain.review.Finding;
import stet.domain.review.LogRange;
import stet.domain.review.ReviewId;
import stet.infra.audit.AuditEntry;
import stet.infra.audit.AuditLog;
import stet.infra.lists.Columns;
import stet.infra.lists.Cursor;
import stet.infra.lists.Page;
import stet.infra.lists.PageRequest;

/** The reviews of the log, and what they found. */
@Component
public class Reviews {
    private static final String OPENED = "opened";
    private static final String ENTRIES = "entries";
    private static final String MARKS = """
            select m.*, s.title as review_title
              from review_mark m
              join review_summary s on s.review = m.review
            """;

    private final JdbcClient jdbc;
    private final AuditLog log;

    Reviews(JdbcClient jdbc, AuditLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    public Optional<ReviewSummary> find(ReviewId id) {
        return jdbc.sql("select * from review_summary where review = :review")
                .param("review", id.value())
                .query(new ReviewRow())
                .optional();
    }

    /**
     * A part of the list of reviews: the open ones first, and then the newest.
     *
     * @throws stet.infra.lists.MalformedCursor when the cursor is none of this list
     */
    public Page<ReviewSummary> list(PageRequest request) {
        Cursor cursor = request.cursor() == null ? null : Cursor.parse(request.cursor(), OPENED, 3);
        StatementSpec select = jdbc.sql("select * from review_summary"
                        + (cursor == null ? "" : " where (open, opened_at, review) < (:open, :opened, :review)")
                        + " order by open desc, opened_at desc, review desc limit :rows")
                .param("rows", request.limit() + 1);
        if (cursor != null)
            select.param("open", cursor.number(0) == 1)
                    .param("opened", Columns.bound(cursor.instant(1)))
                    .param("review", cursor.id(2));
        return Page.of(
                select.query(new ReviewRow()).list(),
                request,
                last -> Cursor.of(OPENED, last.isOpen() ? 1 : 0, last.openedAt(), last.id())
                        .opaque());
    }

    /**
     * A part of a review's entries in the order of the log, each with its last mark in this review.
     *
     * @param only which entries to show, absent for all
     * @throws stet.infra.lists.MalformedCursor when the cursor is none of this list
     */
    public Page<ReviewedEntry> entries(ReviewSummary review, @Nullable EntryFilter only, PageRequest request) {
        List<Long> indices = indices(review, only, request);
        Map<Long, EntryMark> marks = marks(review.id(), indices);
        List<ReviewedEntry> entries = log.at(indices).stream()
                .map(entry -> new ReviewedEntry(entry, marks.get(entry.index())))
                .toList();
        return Page.of(entries, request, last -> behind(last.entry().index()));
    }

    /** The cursor behind which a review's entries go on after one of them. */
    public static String behind(long index) {
        return Cursor.of(ENTRIES, index).opaque();
    }

    private List<Long> indices(ReviewSummary review, @Nullable EntryFilter only, PageRequest request) {
        LogRange range = review.range();
        List<Long> chosen = review.covers().chosen();
        long behind = request.cursor() == null
                ? range.from() - 1
                : Cursor.parse(request.cursor(), ENTRIES, 1).number(0);
        return jdbc.sql("""
                select e.log_index
                  from audit_entry e
                  left join review_mark m on m.review = :review and m.log_index = e.log_index
                 where e.log_index between :from and :to and e.log_index > :behind
                """ + (chosen == null ? "" : " and e.log_index = any(:chosen)")
                        + (only == null ? "" : " and " + only.condition()) + " order by e.log_index limit :rows")
                .param("review", review.id().value())
                .param("from", range.from())
                .param("to", range.to())
                .param("behind", behind)
                .param("rows", request.limit() + 1)
                .param("chosen", chosen == null ? new Long[0] : chosen.toArray(Long[]::new))
                .query((row, number) -> row.getLong("log_index"))
                .list();
    }

    private Map<Long, EntryMark> marks(ReviewId review, List<Long> indices) {
        return jdbc
                .sql(MARKS + " where m.review = :review and m.log_index = any(:indices)")
                .param("review", review.value())
                .param("indices", indices.toArray(Long[]::new))
                .query(Reviews::mark)
                .list()
                .stream()
                .collect(Collectors.toMap(EntryMark::index, Function.identity()));
    }

    /** What every review found about some entries of the log, the newest mark first. */
    public Map<Long, List<EntryMark>> marks(Collection<AuditEntry> entries) {
        return jdbc
                .sql(MARKS + " where m.log_index = any(:indices) order by m.marked_at desc, m.review")
                .param("indices", entries.stream().map(AuditEntry::index).toArray(Long[]::new))
                .query(Reviews::mark)
                .list()
                .stream()
                .collect(Collectors.groupingBy(EntryMark::index));
    }

    private static EntryMark mark(ResultSet row, int number) throws SQLException {
        Columns columns = new Columns(row);
        return new EntryMark(
                columns.id("review", ReviewId::new),
                columns.text("review_title"),
                row.getLong("log_index"),
                columns.of("finding", Finding::valueOf),
                row.getString("note"),
                columns.of("marked_by", Person::new),
                columns.instant("marked_at"));
    }
}
