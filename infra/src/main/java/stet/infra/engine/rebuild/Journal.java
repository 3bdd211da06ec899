package stet.infra.engine.rebuild;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.domain.Person;
import stet.infra.engine.rebuild.Rebuild.Kind;
import stet.infra.engine.rebuild.Rebuild.Phase;
import stet.infra.lists.Columns;

/** What is written down of each rebuild, so that every replica knows of it and any can take it up again. */
final class Journal {
    private final JdbcClient database;
    private final UUID runner = UUID.randomUUID();

    Journal(JdbcClient database) {
        this.database = database;
    }

    /** Asks for one unless one is under way; answers whether it is new. */
    boolean ask(Kind kind, Person by) {
        return database.sql("""
                insert into rebuild (kind, asked_by) values (:kind, :by)
                on conflict ((true)) where finished_at is null do nothing
                """).param("kind", kind.name()).param("by", by.id()).update() == 1;
    }

    Optional<Rebuild> newest() {
        return one("order by id desc limit 1");
    }

    Optional<Rebuild> unfinished() {
        return one("where finished_at is null");
    }

    private Optional<Rebuild> one(String which) {
        return database.sql("select * from rebuild " + which)
                .query((row, number) -> new Rebuild(
                        row.getLong("id"),
                        new Columns(row).of("kind", Kind::valueOf),
                        new Columns(row).of("asked_by", Person::new),
                        new Columns(row).instant("asked_at"),
                        row.getInt("starts"),
                        new Columns(row).of("phase", Phase::valueOf),
                        row.getLong("done"),
                        row.getLong("total"),
                        row.getLong("rate"),
                        row.getString("failure"),
                        new Columns(row).instantOrNull("finished_at"),
                        tables(row.getLong("id"))))
                .optional();
    }

    private List<TableComparison> tables(long rebuild) {
        return database.sql("""
                select *, (rows_before, checksum_before) is not distinct from (rows_after, checksum_after) as same
                  from rebuild_comparison
                 where rebuild = :rebuild
                 order by table_name
                """)
                .param("rebuild", rebuild)
                .query((row, number) -> new TableComparison(
                        row.getString("table_name"),
                        row.getLong("rows_before"),
                        row.getLong("rows_after"),
                        row.getBoolean("same")))
                .list();
    }

    /** From now on it is this process that works on it. */
    void begin(long rebuild) {
        database.sql("""
                with forgotten as (delete from rebuild_comparison where rebuild = :rebuild)
                update rebuild
                   set runner = :runner, starts = starts + 1, phase = 'FILLING', done = 0, total = 0, rate = 0
                 where id = :rebuild
                """).param("rebuild", rebuild).param("runner", runner).update();
    }

    /** Keeps every other process from taking over until the current transaction has ended. */
    void guard(long rebuild) {
        List<Long> own = database.sql("""
                select id from rebuild where id = :rebuild and runner = :runner and finished_at is null for share
                """)
                .param("rebuild", rebuild)
                .param("runner", runner)
                .query((row, number) -> row.getLong(1))
                .list();
        if (own.isEmpty()) throw new TakenOver();
    }

    void note(long rebuild, Phase phase, RebuildProgress progress) {
        database.sql("""
                update rebuild set phase = :phase, done = :done, total = :total, rate = :rate
                 where id = :rebuild and runner = :runner
                """)
                .param("phase", phase.name())
                .param("done", progress.done())
                .param("total", progress.total())
                .param("rate", progress.rate())
                .param("rebuild", rebuild)
                .param("runner", runner)
                .update();
    }

    void succeed(long rebuild, RebuildProgress progress) {
        database.sql("""
                update rebuild set phase = 'DONE', done = :done, total = :done, rate = :rate, finished_at = now()
                 where id = :rebuild
                """)
                .param("done", progress.done())
                .param("rate", progress.rate())
                .param("rebuild", rebuild)
                .update();
    }

    void fail(long rebuild, String sentence) {
        database.sql("""
                update rebuild set phase = 'FAILED', failure = :failure, finished_at = now()
                 where id = :rebuild and runner = :runner
                """)
                .param("failure", sentence)
                .param("rebuild", rebuild)
                .param("runner", runner)
                .update();
    }
}
