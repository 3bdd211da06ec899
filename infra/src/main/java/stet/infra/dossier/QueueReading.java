package stet.infra.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.domain.Actor;
import stet.infra.Columns;
import stet.infra.dossier.WorkQueue.Section;

/** Reads one person's queue: who comes first in each list along its index, then the statements to show, at once. */
final class QueueReading {
    private static final String MINE = """
            select statement, null as author from statement_status
             where stage = 'OPEN' and checker = :person
             order by waiting_since, statement
             limit :rows
            """;
    private static final String TO_REVIEW = """
            select statement, author from statement_status
             where stage = 'IN_REVIEW' and not stale and proposed_by <> :person
             order by waiting_since, statement
             limit :rows
            """;
    private static final String OWN_STALE = """
            select statement, null as author from (
                (select statement, waiting_since from statement_status
                  where stale and proposed_by = :person
                  order by waiting_since, statement
                  limit :rows)
                union
                (select statement, waiting_since from statement_status
                  where stale and checker = :person
                  order by waiting_since, statement
                  limit :rows)) own
             order by waiting_since, statement
             limit :rows
            """;
    private static final String STALE = """
            select statement, null as author from statement_status
             where stale
             order by waiting_since, statement
             limit :rows
            """;
    private static final String UNASSIGNED = """
            select statement, null as author from statement_status
             where stage = 'OPEN' and checker is null
             order by waiting_since, statement
             limit :rows
            """;

    private final JdbcClient jdbc;
    private final Actor actor;

    QueueReading(JdbcClient jdbc, Actor actor) {
        this.jdbc = jdbc;
        this.actor = actor;
    }

    WorkQueue queue() {
        Candidates mine = new Candidates(candidates(MINE));
        Candidates toReview = new Candidates(actor.isAutomation() ? List.of() : byOthers(candidates(TO_REVIEW)));
        Candidates stale = new Candidates(Stream.concat(candidates(OWN_STALE).stream(), candidates(STALE).stream())
                .distinct()
                .toList());
        Candidates unassigned = new Candidates(candidates(UNASSIGNED));
        Map<UUID, QueuedStatement> shown = read(Stream.of(mine, toReview, stale, unassigned)
                .flatMap(each -> each.shown().stream())
                .collect(Collectors.toSet()));
        return new WorkQueue(
                mine.section(shown), toReview.section(shown), stale.section(shown), unassigned.section(shown));
    }

    private List<Candidate> candidates(String sql) {
        return jdbc.sql(sql)
                .param("person", actor.person().id())
                .param("rows", WorkQueue.COUNTED + 1)
                .query((row, number) -> new Candidate(row.getObject("statement", UUID.class), row.getString("author")))
                .list();
    }

    /** Nobody signs off in an article of one's own. */
    private List<Candidate> byOthers(List<Candidate> candidates) {
        Set<String> own = candidates.stream()
                .map(Candidate::author)
                .filter(Objects::nonNull)
                .distinct()
                .filter(actor::wrote)
                .collect(Collectors.toSet());
        return candidates.stream()
                .filter(candidate -> candidate.author() == null || !own.contains(candidate.author()))
                .toList();
    }

    private Map<UUID, QueuedStatement> read(Collection<UUID> statements) {
        if (statements.isEmpty()) return Map.of();
        return jdbc
                .sql(StatementRow.SELECT + " where s.statement in (:statements)")
                .param("statements", statements)
                .query(QueueReading::queued)
                .list()
                .stream()
                .collect(Collectors.toMap(each -> each.status().id().value(), Function.identity()));
    }

    private static QueuedStatement queued(ResultSet row, int number) throws SQLException {
        Columns columns = new Columns(row);
        return new QueuedStatement(
                new StatementRow().mapRow(row, number),
                columns.text("article_title"),
                columns.instant("waiting_since"));
    }

    private record Candidate(UUID statement, @Nullable String author) {}

    private record Candidates(List<Candidate> all) {
        List<UUID> shown() {
            return all.stream().limit(WorkQueue.SHOWN).map(Candidate::statement).toList();
        }

        Section section(Map<UUID, QueuedStatement> statements) {
            return new Section(
                    shown().stream()
                            .map(statements::get)
                            .filter(Objects::nonNull)
                            .toList(),
                    Math.min(all.size(), WorkQueue.COUNTED),
                    all.size() > WorkQueue.COUNTED);
        }
    }
}
