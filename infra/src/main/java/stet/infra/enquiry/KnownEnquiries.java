package stet.infra.enquiry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.Person;
import stet.domain.enquiry.Attempt;
import stet.domain.enquiry.QueryId;
import stet.domain.enquiry.Search;
import stet.domain.enquiry.SearchPlace;
import stet.domain.statement.StatementId;
import stet.infra.lists.Columns;

/** What was looked for and asked. */
@Component
public class KnownEnquiries {
    /** More of those that wait are not counted. */
    public static final int COUNTED = 1_000;

    private final JdbcClient jdbc;

    public KnownEnquiries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of some statements, each question asked once for all of them. */
    public Map<StatementId, ClaimEnquiries> of(UUID[] statements) {
        if (statements.length == 0) return Map.of();
        Map<StatementId, List<RecordedSearch>> searches = searches(statements);
        Map<StatementId, List<KnownQuery>> queries = queries(statements);
        return Arrays.stream(statements)
                .map(StatementId::new)
                .distinct()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(),
                        id -> new ClaimEnquiries(
                                searches.getOrDefault(id, List.of()), queries.getOrDefault(id, List.of()))));
    }

    private Map<StatementId, List<RecordedSearch>> searches(UUID[] statements) {
        return grouped(
                jdbc.sql("select * from claim_search where statement = any (:statements) order by statement, version")
                        .param("statements", statements)
                        .query(of(KnownEnquiries::search))
                        .list());
    }

    private Map<StatementId, List<KnownQuery>> queries(UUID[] statements) {
        List<KnownQuery> bare = jdbc.sql(
                        KnownQueryRow.SELECT + " where q.statement = any (:statements) order by q.asked_at, q.query")
                .param("statements", statements)
                .query(new KnownQueryRow())
                .list();
        return withAttempts(bare).stream().collect(Collectors.groupingBy(KnownQuery::statement));
    }

    private List<KnownQuery> withAttempts(List<KnownQuery> bare) {
        if (bare.isEmpty()) return bare;
        Map<QueryId, List<RecordedAttempt>> attempts = jdbc
                .sql("select * from query_attempt where query = any (:queries) order by query, version")
                .param("queries", bare.stream().map(query -> query.id().value()).toArray(UUID[]::new))
                .query(KnownEnquiries::attempt)
                .list()
                .stream()
                .collect(Collectors.groupingBy(RecordedAttempt::query));
        return bare.stream()
                .map(query -> query.with(attempts.getOrDefault(query.id(), List.of())))
                .toList();
    }

    /** The queries that wait for an answer, the soonest due first; those that have no day come last. */
    public List<KnownQuery> open() {
        return withAttempts(jdbc.sql(KnownQueryRow.SELECT + """
                 where q.state = 'OPEN' and not s.cut
                 order by q.due nulls last, q.asked_at, q.query
                 limit :most
                """)
                .param("most", COUNTED)
                .query(new KnownQueryRow())
                .list());
    }

    /** The statements of which a query waited when the log ended at an entry, the longest waiting first. */
    public List<StatementId> open(long last) {
        return jdbc.sql("""
                select statement from claim_query
                 where open_from <= :last and (open_until is null or open_until > :last)
                 order by open_from limit :most""")
                .param("last", last)
                .param("most", COUNTED)
                .query((row, number) -> new Columns(row).id("statement", StatementId::new))
                .list();
    }

    private static RecordedSearch search(ResultSet row, int number) throws SQLException {
        Columns columns = new Columns(row);
        return new RecordedSearch(
                row.getInt("claim"),
                new Search(
                        columns.of("place", SearchPlace::valueOf),
                        columns.text("query"),
                        columns.instantOrNull("searched_at"),
                        row.getString("found")),
                columns.of("recorded_by", Person::new),
                columns.instant("recorded_at"));
    }

    private static RecordedAttempt attempt(ResultSet row, int number) throws SQLException {
        Columns columns = new Columns(row);
        return new RecordedAttempt(
                columns.id("query", QueryId::new),
                new Attempt(columns.instantOrNull("tried_at"), columns.text("how"), columns.text("outcome")),
                columns.of("recorded_by", Person::new),
                columns.instant("recorded_at"));
    }

    private static <T> Map<StatementId, List<T>> grouped(List<Of<T>> things) {
        return things.stream()
                .collect(Collectors.groupingBy(Of::statement, Collectors.mapping(Of::thing, Collectors.toList())));
    }

    private static <T> RowMapper<Of<T>> of(RowMapper<T> thing) {
        return (row, number) -> new Of<>(new Columns(row).id("statement", StatementId::new), thing.mapRow(row, number));
    }

    /** Something that a statement has. */
    private record Of<T>(StatementId statement, T thing) {}
}
