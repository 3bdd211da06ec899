package stet.infra.watch;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.infra.capture.CapturedBytes;
import stet.infra.engine.read.ProcessingGroups;
import stet.infra.engine.rebuild.Discrepancy;
import stet.infra.engine.rebuild.HeldKind;
import stet.infra.engine.rebuild.Probe;
import stet.infra.lists.Columns;

/** A walk through everything that read models show, in steps. Where it is outlives whoever walks. */
@Component
class Walk {
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int THINGS = 20;
    private static final long ENTRIES = 100;

    /** Where there is more than that, nobody knows how much exactly without counting. */
    private static final String STATE = """
            select began, held, done, newest,
                   (select coalesce(max(log_index) + 1, 0) from log_entry)
                   + (select coalesce(sum(greatest(reltuples, 0)), 0)::bigint from pg_class
                       where oid in ('reading.statement_status'::regclass, 'reading.article_summary'::regclass,
                                     'reading.source_summary'::regclass, 'reading.capture'::regclass,
                                     'reading.review_summary'::regclass)) as everything
              from watch""";

    private final Probe probe;
    private final JdbcClient database;
    private final CapturedBytes bytes;

    Walk(Probe probe, JdbcClient database, CapturedBytes bytes) {
        this.probe = probe;
        this.bytes = bytes;
        this.database = database;
    }

    /**
     * Among which things or entries it is, and behind which of them.
     *
     * @param kind the name of a kind of things, or of none for entries of the audit log
     */
    record Place(String kind, String behind) {
        static final Place BEGINNING = new Place(HeldKind.STATEMENT.name(), BEFORE_ALL.toString());
        static final String AMONG_ENTRIES = "ENTRIES";
    }

    /** Some things or entries, and where the walk goes on behind them. */
    record Step(Supplier<List<Discrepancy>> hold, long size, Place next) {}

    Step next() {
        Place place = database.sql("select kind, behind from watch")
                .query((row, number) -> new Place(row.getString("kind"), row.getString("behind")))
                .optional()
                .orElse(Place.BEGINNING);
        return place.kind.equals(Place.AMONG_ENTRIES)
                ? entries(Long.parseLong(place.behind))
                : things(HeldKind.valueOf(place.kind), UUID.fromString(place.behind));
    }

    private Step things(HeldKind kind, UUID behind) {
        List<UUID> things = probe.next(kind, behind, THINGS);
        Place next = things.size() < THINGS
                ? behind(kind)
                : new Place(kind.name(), things.getLast().toString());
        return new Step(() -> things.isEmpty() ? List.of() : hold(kind, things), things.size(), next);
    }

    private List<Discrepancy> hold(HeldKind kind, List<UUID> things) {
        if (kind == HeldKind.CAPTURE) bytes.hold(things);
        return probe.ofThings(kind, things);
    }

    private static Place behind(HeldKind kind) {
        List<HeldKind> kinds = List.of(HeldKind.values());
        int next = kinds.indexOf(kind) + 1;
        return next < kinds.size()
                ? new Place(kinds.get(next).name(), BEFORE_ALL.toString())
                : new Place(Place.AMONG_ENTRIES, "0");
    }

    private Step entries(long first) {
        long read = probe.read(ProcessingGroups.AUDIT);
        long behind = Math.min(read, first + ENTRIES);
        return new Step(
                () -> first < behind ? probe.ofEntries(first, behind) : List.of(),
                Math.max(0, behind - first),
                behind < read ? new Place(Place.AMONG_ENTRIES, Long.toString(behind)) : Place.BEGINNING);
    }

    /** Notes that it goes on behind a step. */
    void reached(Step step) {
        boolean round = step.next.equals(Place.BEGINNING);
        database.sql("""
                update watch
                   set kind = :kind, behind = :behind,
                       held = case when :round then 0 else held + :size end,
                       began = case when :round then clock_timestamp() else coalesce(began, clock_timestamp()) end,
                       done = case when :round then clock_timestamp() else done end""")
                .param("kind", step.next.kind)
                .param("behind", step.next.behind)
                .param("round", round)
                .param("size", step.size)
                .update();
    }

    void newestHeld() {
        database.sql("update watch set newest = clock_timestamp()").update();
    }

    WatchState state() {
        return database.sql(STATE)
                .query((row, number) -> new WatchState(
                        new Columns(row).instantOrNull("began"),
                        row.getLong("held"),
                        row.getLong("everything"),
                        new Columns(row).instantOrNull("done"),
                        new Columns(row).instantOrNull("newest")))
                .optional()
                .orElse(WatchState.NONE);
    }
}
