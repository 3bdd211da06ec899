package stet.infra;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What reading costs in a newsroom of 100,000 and of 1,000,000 statements: milliseconds, which depend on the machine,
 * and blocks of 8 KB that PostgreSQL looks at, which do not. Runs only when asked for by name; nothing can fail.
 * {@code -Dstet.readings=search} measures only what has that in its name, {@code -Dstet.readings.articles=20} begins with fewer
 * than 2,000 articles of 50 statements.
 */
class ReadingBenchmark {
    private static final int ROUNDS = 15;
    private static final int ARTICLES = Integer.getInteger("stet.readings.articles", 2_000);
    private static final String ONLY = System.getProperty("stet.readings", "");

    @Test
    void the_cost_of_reading_does_not_grow_with_the_newsroom() {
        Map<String, Cost> small = costs(ARTICLES);
        Map<String, Cost> large = costs(10 * ARTICLES);
        System.out.printf(
                "%n%-44s %18s %18s%n", "", "%,d statements".formatted(50 * ARTICLES), "%,d".formatted(500 * ARTICLES));
        small.forEach((reading, cost) -> System.out.printf("%-44s %s %s%n", reading, cost, large.get(reading)));
    }

    private static Map<String, Cost> costs(int articles) {
        try (Projections projections = new Projections(
                "stet.infra.article",
                "stet.infra.statement",
                "stet.infra.source",
                "stet.infra.audit",
                "stet.infra.work",
                "stet.infra.search",
                "stet.infra.history")) {
            LargeNewsroom.fill(projections.owner(), articles);
            LargeNewsroom.fillWorkedOn(projections.owner());
            Map<String, Cost> costs = new LinkedHashMap<>();
            Map<String, Runnable> readings = Readings.of(projections);
            readings.putAll(Readings.ofThePast(projections));
            readings.forEach((reading, read) -> {
                if (reading.contains(ONLY)) costs.put(reading, cost(projections.jdbc(), read));
            });
            return costs;
        }
    }

    private static Cost cost(JdbcClient database, Runnable read) {
        for (int round = 0; round < 3; round++) read.run();
        long before = Readings.blocks(database);
        read.run();
        long blocks = Readings.blocks(database) - before;
        long[] nanos = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            read.run();
            nanos[round] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return new Cost(nanos[ROUNDS / 2] / 1e6, blocks);
    }

    private record Cost(double milliseconds, long blocks) {
        @Override
        public String toString() {
            return "%7.1f ms %5d bl".formatted(milliseconds, blocks);
        }
    }
}
