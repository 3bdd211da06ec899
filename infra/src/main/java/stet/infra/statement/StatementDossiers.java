package stet.infra.statement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.domain.Person;
import stet.domain.statement.NoteId;
import stet.domain.statement.StatementId;
import stet.infra.claim.ClaimRow;
import stet.infra.claim.ClaimStatus;
import stet.infra.enquiry.ClaimEnquiries;
import stet.infra.enquiry.KnownEnquiries;
import stet.infra.evidence.AttachedSource;
import stet.infra.evidence.AttachedSourceRow;
import stet.infra.lists.Columns;

/** Everything on several statements: one question for where they stand, and one for each thing that any of them has. */
final class StatementDossiers {
    private final JdbcClient jdbc;
    private final KnownEnquiries enquiries;

    StatementDossiers(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.enquiries = new KnownEnquiries(jdbc);
    }

    /** The dossiers of those that are there. */
    Map<StatementId, StatementDossier> of(Collection<StatementId> ids) {
        List<StatementDossier> bare = jdbc.sql(StatementRow.SELECT + " where s.statement = any (:statements)")
                .param("statements", ids.stream().map(StatementId::value).toArray(UUID[]::new))
                .query((row, number) -> new StatementDossier(
                        new StatementRow().mapRow(row, number),
                        row.getString("article_title"),
                        row.getString("author"),
                        List.of(),
                        List.of(),
                        List.of(),
                        ClaimEnquiries.NONE))
                .list();
        var claims = gathered(bare, StatementStatus::claims, this::claims);
        var sources = gathered(bare, StatementStatus::sources, this::sources);
        var notes = gathered(bare, StatementStatus::notes, this::notes);
        var enquired = enquiries.of(enquired(claims));
        return bare.stream()
                .map(statement -> {
                    StatementId id = statement.status().id();
                    return statement.with(
                            claims.getOrDefault(id, List.of()),
                            sources.getOrDefault(id, List.of()),
                            notes.getOrDefault(id, List.of()),
                            enquired.getOrDefault(id, ClaimEnquiries.NONE));
                })
                .collect(Collectors.toUnmodifiableMap(
                        statement -> statement.status().id(), Function.identity()));
    }

    /** Of most claims nobody has asked anything. */
    private static UUID[] enquired(Map<StatementId, List<ClaimStatus>> claims) {
        return claims.entrySet().stream()
                .filter(each -> each.getValue().stream().anyMatch(ClaimStatus::enquired))
                .map(each -> each.getKey().value())
                .toArray(UUID[]::new);
    }

    /** Asks only for what is there: most statements have neither sources nor notes. */
    private static <T> Map<StatementId, List<T>> gathered(
            List<StatementDossier> statements,
            ToIntFunction<StatementStatus> count,
            Function<UUID[], List<Of<T>>> read) {
        UUID[] some = statements.stream()
                .map(StatementDossier::status)
                .filter(status -> count.applyAsInt(status) > 0)
                .map(status -> status.id().value())
                .toArray(UUID[]::new);
        if (some.length == 0) return Map.of();
        return read.apply(some).stream()
                .collect(Collectors.groupingBy(Of::statement, Collectors.mapping(Of::thing, Collectors.toList())));
    }

    private List<Of<ClaimStatus>> claims(UUID[] statements) {
        return jdbc.sql(ClaimRow.SELECT)
                .param("statements", statements)
                .query(of(new ClaimRow()))
                .list();
    }

    private List<Of<AttachedSource>> sources(UUID[] statements) {
        AttachedSourceRow use = new AttachedSourceRow();
        return jdbc.sql("select u.statement, " + AttachedSourceRow.COLUMNS + """
                          from source_use u
                          join source_summary o on o.source = u.source
                         where u.statement = any (:statements)
                         order by u.attached_at, u.attachment
                        """)
                .param("statements", statements)
                .query(of(use))
                .list();
    }

    /** Each in its last wording, in the order in which they were left. */
    private List<Of<Note>> notes(UUID[] statements) {
        return jdbc.sql("""
                select * from (
                    select note, statement, first_value(claim) over wordings as claim, text, written_by,
                           first_value(written_at) over wordings as left_at,
                           case when version > first_value(version) over wordings then written_at end as amended_at,
                           first_value(version) over wordings as left_as,
                           version = max(version) over (partition by note) as is_last
                      from statement_note
                     where statement = any (:statements)
                    window wordings as (partition by note order by version)) wording
                 where is_last
                 order by left_as
                """)
                .param("statements", statements)
                .query(of(StatementDossiers::note))
                .list();
    }

    private static Note note(ResultSet row, int number) throws SQLException {
        Columns columns = new Columns(row);
        return new Note(
                columns.id("note", NoteId::new),
                row.getObject("claim", Integer.class),
                columns.text("text"),
                columns.of("written_by", Person::new),
                columns.instant("left_at"),
                columns.instantOrNull("amended_at"));
    }

    private static <T> RowMapper<Of<T>> of(RowMapper<T> thing) {
        return (row, number) -> new Of<>(new Columns(row).id("statement", StatementId::new), thing.mapRow(row, number));
    }

    /** Something that a statement has. */
    private record Of<T>(StatementId statement, T thing) {}
}
