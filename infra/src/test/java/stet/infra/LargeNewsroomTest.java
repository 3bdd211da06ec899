package stet.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.infra.article.Articles;
import stet.infra.audit.AuditEntry;
import stet.infra.audit.AuditFilter;
import stet.infra.audit.AuditLog;
import stet.infra.audit.AuditOrder;
import stet.infra.lists.PageRequest;
import stet.infra.lists.Searched;

class LargeNewsroomTest {
    private static final String[] ROOMS = {
        "stet.infra.article",
        "stet.infra.statement",
        "stet.infra.source",
        "stet.infra.audit",
        "stet.infra.work",
        "stet.infra.search"
    };

    /** Until then PostgreSQL plans a statement for each set of values, and afterwards maybe for any. */
    private static final int UNTIL_PLANNED_FOR_ANY = 11;

    private static final int PAGES_OF_AN_INDEX = 200;

    /** A benchmark that reads nothing measures nothing. */
    @Test
    void what_the_benchmark_reads_is_there_and_readable() {
        try (Projections projections = new Projections(ROOMS)) {
            LargeNewsroom.fill(projections.owner(), 60);
            AuditLog log = projections.get(AuditLog.class);
            assertThat(log.history(LargeNewsroom.statement(2_346)))
                    .extracting(AuditEntry::type)
                    .containsExactly("article-ingested", "statement-recorded", "note-added", "note-added");
            assertThat(log.list(AuditFilter.EVERYTHING, AuditOrder.OLDEST_FIRST, PageRequest.first(PageRequest.MOST))
                            .items())
                    .hasSize(PageRequest.MOST)
                    .allMatch(entry -> entry.flaw() == null);
            assertThat(projections.get(Articles.class).article(LargeNewsroom.article(1)))
                    .isPresent();
        }
    }

    @Test
    void what_is_read_costs_the_same_in_a_newsroom_three_times_as_large() {
        Map<String, Long> small = blocks(800);
        Map<String, Long> large = blocks(2_400);
        SoftAssertions flat = new SoftAssertions();
        small.forEach((reading, blocks) -> flat.assertThat(large.get(reading))
                .as("blocks for " + reading + ", of which there were " + blocks)
                .isLessThanOrEqualTo(
                        Math.max(blocks + blocks / 2 + 100, Math.max(ofFew(reading), ofThree(reading, blocks)))));
        flat.assertAll();
    }

    /** What fetches a thousand rows may do so one by one or together, as PostgreSQL thinks best, by pages of an index. */
    private static long ofFew(String reading) {
        return reading.matches("(search|sources|article page).*") ? 2 * Searched.FEW + PAGES_OF_AN_INDEX : 0;
    }

    /** What three questions at once find is looked for among what two of them find, which may grow with the newsroom (ADR 8). */
    private static long ofThree(String reading, long blocks) {
        return reading.split(" × ").length > 2 ? 3 * blocks : 0;
    }

    private static Map<String, Long> blocks(int articles) {
        try (Projections projections = new Projections(ROOMS)) {
            LargeNewsroom.fill(projections.owner(), articles, articles * 5);
            Map<String, Long> blocks = new LinkedHashMap<>();
            Readings.of(projections).forEach((reading, read) -> blocks.put(reading, most(projections.jdbc(), read)));
            return blocks;
        }
    }

    /** By a plan of its own, or by the one for any values. */
    private static long most(JdbcClient database, Runnable read) {
        read.run();
        long own = blocks(database, read);
        for (int round = 0; round < UNTIL_PLANNED_FOR_ANY; round++) read.run();
        return Math.max(own, blocks(database, read));
    }

    private static long blocks(JdbcClient database, Runnable read) {
        long before = Readings.blocks(database);
        read.run();
        return Readings.blocks(database) - before;
    }
}
