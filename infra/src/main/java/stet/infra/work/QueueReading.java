package stet.infra.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.domain.Actor;
import stet.domain.Person;
import stet.domain.statement.Facts;
import stet.domain.statement.SignOff;
import stet.infra.lists.Columns;
import stet.infra.statement.Custodians;
import stet.infra.statement.StatementRow;
import stet.infra.work.WorkQueue.Kind;
import stet.infra.work.WorkQueue.Section;

/** Reads one person's queue: who comes first in each list along its index, then the statements to show, at once. */
final class QueueReading {
    private static final String MINE = """
            select statement, null as author, null as proposed_by from statement_status
             where stage = 'OPEN' and not cut and checker = :person
             order by waiting_since, statement
             limit :rows
            """;
    private static final String TO_REVIEW = """
            select statement, author, proposed_by from statement_status
             where stage = 'IN_REVIEW' and not cut and not stale and reviewer is null and proposed_by <> :person
             order by waiting_since, statement
             limit :rows
            """;
    private static final String TAKEN = """
            select statement, null as author, null as proposed_by from statement_status
             where stage = 'IN_REVIEW' and not cut and not stale and reviewer = :person
             order by waiting_since, statement
             limit :rows
            """;
    private static final String TAKEN_BY_OTHERS = """
            select statement, null as author, null as proposed_by from statement_status
             where stage = 'IN_REVIEW' and not cut and not stale and reviewer is not null and reviewer <> :person
             order by waiting_since, statement
             limit :rows
            """;
    private static final String OWN_STALE = """
            select statement, null as author, null as proposed_by from (
                (select statement, waiting_since from statement_status
                  where stale and not cut and proposed_by = :person
                  order by waiting_since, statement
                  limit :rows)
                union
                (select statement, waiting_since from statement_status
                  where stale and not cut and checker = :person
                  order by waiting_since, statement
                  limit :rows)) own
             order by waiting_since, statement
             limit :rows
            """;
    private static final String STALE = """
            select statement, null as author, null as proposed_by from statement_status
             where stale and not cut
             order by waiting_since, statement
             limit :rows
            """;
    private static final String UNASSIGNED = """
            select statement, null as author, null as proposed_by from statement_status
             where stage = 'OPEN' and not cut and checker is null
             order by waiting_since, statement
             limit :rows
            """;

    private final JdbcClient jdbc;
    private final Custodians custodians;
    private final Actor actor;
    private final @Nullable Long last;

    QueueReading(JdbcClient jdbc, Custodians custodians, Actor actor) {
        this(jdbc, custodians, actor, null);
    }

    /** @param last the last entry of the log that counts, absent for what waits now */
    QueueReading(JdbcClient jdbc, Custodians custodians, Actor actor, @Nullable Long last) {
        this.jdbc = jdbc;
        this.custodians = custodians;
        this.actor = actor;
        this.last = last;
    }

    public WorkQueue queue() {
        return queue(this::read);
    }

    /** @param read what is known of the statements to show, by their ids */
    WorkQueue queue(Function<Collection<UUID>, Map<UUID, QueuedStatement>> read) {
        Found mine = waiting(Kind.MINE);
        Found taken = waiting(Kind.TAKEN);
        Found toReview = waiting(Kind.TO_REVIEW);
        Found others = waiting(Kind.TAKEN_BY_OTHERS);
        Found stale = waiting(Kind.STALE);
        Found unassigned = waiting(Kind.UNASSIGNED);
        Map<UUID, QueuedStatement> shown = read.apply(Stream.of(taken, toReview, mine, stale, unassigned, others)
                .flatMap(waiting -> waiting.shown(0))
                .collect(Collectors.toSet()));
        return new WorkQueue(
                mine.section(0, shown),
                taken.section(0, shown),
                toReview.section(0, shown),
                stale.section(0, shown),
                unassigned.section(0, shown),
                others.section(0, shown));
    }

    /** The part of a list that begins behind so many of its statements. */
    public Section section(Kind kind, int behind) {
        return section(kind, behind, this::read);
    }

    Section section(Kind kind, int behind, Function<Collection<UUID>, Map<UUID, QueuedStatement>> read) {
        Found waiting = waiting(kind);
        return waiting.section(behind, read.apply(waiting.shown(behind).collect(Collectors.toSet())));
    }

    private Found waiting(Kind kind) {
        return switch (kind) {
            case MINE -> Found.of(candidates(MINE));
            case TAKEN -> Found.of(candidates(TAKEN));
            case TAKEN_BY_OTHERS -> Found.of(candidates(TAKEN_BY_OTHERS));
            case TO_REVIEW -> forSecond(candidates(TO_REVIEW));
            case STALE ->
                Found.of(Stream.concat(candidates(OWN_STALE).stream(), candidates(STALE).stream())
                        .distinct()
                        .toList());
            case UNASSIGNED -> Found.of(candidates(UNASSIGNED));
        };
    }

    private List<Candidate> candidates(String sql) {
        return (last == null ? jdbc.sql(sql) : jdbc.sql(WhatWaited.THEN + sql).param("last", last))
                .param("person", actor.person().id())
                .param("rows", WorkQueue.COUNTED + 1)
                .query((row, number) -> new Candidate(
                        row.getObject("statement", UUID.class),
                        row.getString("author"),
                        new Columns(row).ofOrNull("proposed_by", Person::new)))
                .list();
    }

    /** Those for which this person can be the second one, as the rule itself says of each proposer and byline. */
    private Found forSecond(List<Candidate> candidates) {
        Facts facts = Facts.ofCustody(custodians.behind(
                Stream.concat(Stream.of(actor.person()), candidates.stream().map(Candidate::proposer))
                        .collect(Collectors.toSet())));
        Map<Hand, Boolean> second = new HashMap<>();
        List<Candidate> possible = candidates.stream()
                .filter(candidate -> second.computeIfAbsent(
                        candidate.hand(),
                        hand -> SignOff.whyNotBy(actor, hand.proposedBy(), hand.author(), facts)
                                .isEmpty()))
                .toList();
        return new Found(possible, candidates.size() > WorkQueue.COUNTED);
    }

    /** Those that still wait: someone may have been faster than this second look. */
    Map<UUID, QueuedStatement> read(Collection<UUID> statements) {
        if (statements.isEmpty()) return Map.of();
        return jdbc
                .sql(StatementRow.SELECT + " where s.statement in (:statements) and s.waiting_since is not null")
                .param("statements", statements)
                .query(QueueReading::queued)
                .list()
                .stream()
                .collect(Collectors.toMap(each -> each.status().id().value(), Function.identity()));
    }

    static QueuedStatement queued(ResultSet row, int number) throws SQLException {
        Columns columns = new Columns(row);
        return new QueuedStatement(
                new StatementRow().mapRow(row, number),
                columns.text("article_title"),
                row.getString("article_language"),
                columns.instant("waiting_since"));
    }

    /** Whose verdict waits, in whose article. */
    private record Hand(Person proposedBy, @Nullable String author) {}

    private record Candidate(
            UUID statement,
            @Nullable String author,
            @Nullable Person proposedBy) {
        Person proposer() {
            return Objects.requireNonNull(proposedBy, "a verdict in review is somebody's");
        }

        Hand hand() {
            return new Hand(proposer(), author);
        }
    }

    private record Found(List<Candidate> candidates, boolean more) {
        static Found of(List<Candidate> candidates) {
            return new Found(candidates, candidates.size() > WorkQueue.COUNTED);
        }

        Stream<UUID> shown(int behind) {
            return candidates.stream().skip(behind).limit(WorkQueue.SHOWN).map(Candidate::statement);
        }

        Section section(int behind, Map<UUID, QueuedStatement> statements) {
            return new Section(
                    shown(behind).map(statements::get).filter(Objects::nonNull).toList(),
                    Math.min(candidates.size(), WorkQueue.COUNTED),
                    more);
        }
    }
}
