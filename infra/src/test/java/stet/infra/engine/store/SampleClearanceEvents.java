package stet.infra.engine.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import stet.domain.Person;
import stet.domain.article.ArticleId;
import stet.domain.clearance.ClearanceEvent.ArticleCleared;
import stet.domain.clearance.ClearanceEvent.ClearanceCertified;
import stet.domain.clearance.ClearanceEvent.ClearanceLapsed;
import stet.domain.clearance.Obstacle;
import stet.domain.clearance.Settled;
import stet.domain.clearance.VerdictCount;
import stet.domain.statement.StatementId;
import stet.domain.statement.Workflow;
import stet.domain.verdict.Verdict;

/** One event of each type that clearing leads to, with everything that it can hold, and one with the least. */
final class SampleClearanceEvents {
    private static final ArticleId ARTICLE = new ArticleId(UUID.fromString("0199a000-0000-7000-8000-000000000001"));
    private static final StatementId STATEMENT =
            new StatementId(UUID.fromString("0199a000-0000-7000-8000-000000000011"));
    private static final StatementId OTHER = new StatementId(UUID.fromString("0199a000-0000-7000-8000-000000000012"));

    private SampleClearanceEvents() {}

    static Map<String, Object> all() {
        Map<String, Object> samples = new LinkedHashMap<>();
        samples.put(
                "article-cleared.1",
                new ArticleCleared(
                        ARTICLE,
                        2,
                        3,
                        "5".repeat(64),
                        "a".repeat(64),
                        List.of(
                                new Settled(
                                        STATEMENT,
                                        1,
                                        Workflow.VERIFIED,
                                        List.of(Verdict.SUPPORTED, Verdict.REFUTED),
                                        7,
                                        1),
                                new Settled(OTHER, 2, Workflow.DISMISSED, List.of(), 1, -1)),
                        new Person("cleo")));
        samples.put(
                "clearance-certified.1",
                new ClearanceCertified(ARTICLE, 2, "5".repeat(64), "a".repeat(64), new VerdictCount(2, 1, 1, 1, 0, 0)));
        samples.put(
                "clearance-lapsed.1", new ClearanceLapsed(ARTICLE, 2, new Obstacle(Obstacle.Kind.STALE, STATEMENT, 1)));
        samples.put(
                "clearance-lapsed.1.least",
                new ClearanceLapsed(ARTICLE, 2, new Obstacle(Obstacle.Kind.TEXT_REVISED, null, null)));
        return samples;
    }
}
