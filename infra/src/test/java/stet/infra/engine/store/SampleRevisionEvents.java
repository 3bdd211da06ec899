package stet.infra.engine.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.domain.Person;
import stet.domain.article.ArticleEvent.ArticleRevised;
import stet.domain.article.ArticleEvent.StatementAdjusted;
import stet.domain.article.ArticleEvent.StatementSplit;
import stet.domain.article.ArticleEvent.StatementsMerged;
import stet.domain.article.ArticleId;
import stet.domain.article.RevisionChanges;
import stet.domain.statement.Carriage;
import stet.domain.statement.StatementEvent.KindSet;
import stet.domain.statement.StatementEvent.StatementCarried;
import stet.domain.statement.StatementEvent.StatementChanged;
import stet.domain.statement.StatementEvent.StatementCut;
import stet.domain.statement.StatementEvent.VerdictBecameStale;
import stet.domain.statement.StatementId;
import stet.domain.text.Context;
import stet.domain.text.Place;
import stet.domain.text.StatementKind;
import stet.domain.text.TextRange;
import stet.domain.verdict.Staleness;

/** One event of each type that a revision of a text leads to, with everything that it can hold, and one with the least. */
final class SampleRevisionEvents {
    private static final ArticleId ARTICLE = new ArticleId(UUID.fromString("0199a000-0000-7000-8000-000000000001"));
    private static final StatementId STATEMENT =
            new StatementId(UUID.fromString("0199a000-0000-7000-8000-000000000011"));
    private static final StatementId EARLIER = new StatementId(UUID.fromString("0199a000-0000-7000-8000-000000000012"));
    private static final Person ADA = new Person("ada");
    private static final Place PLACE = new Place(
            2, 3, new TextRange(11, 23), "It cost 3 m.", StatementKind.SENTENCE, new Context("It opened.\n", ""));

    private SampleRevisionEvents() {}

    static Map<String, Object> all() {
        Map<String, Object> samples = new LinkedHashMap<>();
        samples.put("article-revised.1", revised("The audit is out."));
        samples.put("article-revised.1.least", revised(null));
        samples.put("statement-split.1", new StatementSplit(ARTICLE, 2, STATEMENT.value(), 3, 16, 4, ADA));
        samples.put(
                "statements-merged.1",
                new StatementsMerged(ARTICLE, 2, STATEMENT.value(), List.of(EARLIER.value()), 2, 2, ADA));
        samples.put(
                "statement-adjusted.1",
                new StatementAdjusted(
                        ARTICLE, 2, STATEMENT.value(), new TextRange(11, 23), new TextRange(11, 22), 3, ADA));
        samples.put("kind-set.1", new KindSet(STATEMENT, StatementKind.CAPTION, StatementKind.SENTENCE, ADA));
        samples.put("statement-carried.1", new StatementCarried(STATEMENT, PLACE, EARLIER, Carriage.MOVED));
        samples.put("statement-carried.1.least", new StatementCarried(STATEMENT, PLACE, null, Carriage.RETURNED));
        samples.put("statement-changed.1", new StatementChanged(STATEMENT, "It cost 2 m.", PLACE, EARLIER, true));
        samples.put("statement-changed.1.least", new StatementChanged(STATEMENT, "It cost 2 m.", PLACE, null, false));
        samples.put("statement-cut.1", new StatementCut(STATEMENT, 2));
        samples.put("verdict-became-stale.1.least", new VerdictBecameStale(STATEMENT, Staleness.TEXT_CHANGED));
        return samples;
    }

    private static ArticleRevised revised(@Nullable String note) {
        return new ArticleRevised(
                ARTICLE,
                2,
                "It opened.\nIt cost 3 m.",
                note,
                1,
                "ab".repeat(32),
                2,
                new RevisionChanges(1, 2, 3, 4, 5),
                ADA);
    }
}
