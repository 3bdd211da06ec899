package stet.infra.engine.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.domain.Person;
import stet.domain.article.ArticleId;
import stet.domain.fix.FixEvent.FixAccepted;
import stet.domain.fix.FixEvent.FixApplied;
import stet.domain.fix.FixEvent.FixDeclined;
import stet.domain.fix.FixEvent.FixProposed;
import stet.domain.fix.FixEvent.FixWithdrawn;
import stet.domain.fix.FixId;
import stet.domain.fix.FixKind;
import stet.domain.statement.StatementId;

/** One event of each type that fixes lead to, with everything that it can hold, and one with the least. */
final class SampleFixEvents {
    private static final ArticleId ARTICLE = new ArticleId(UUID.fromString("0199a000-0000-7000-8000-000000000001"));
    private static final StatementId STATEMENT =
            new StatementId(UUID.fromString("0199a000-0000-7000-8000-000000000011"));
    private static final FixId FIX = new FixId(UUID.fromString("0199a000-0000-7000-8000-000000000071"));
    private static final String BETTER = "It cost 3 m.";
    private static final Person ADA = new Person("ada");
    private static final Person BEN = new Person("ben");

    private SampleFixEvents() {}

    static Map<String, Object> all() {
        Map<String, Object> samples = new LinkedHashMap<>();
        samples.put("fix-proposed.1", proposed(2, FixKind.NUMBER));
        samples.put("fix-proposed.1.least", proposed(null, FixKind.OTHER));
        samples.put("fix-accepted.1", new FixAccepted(STATEMENT, ARTICLE, FIX, BETTER, FixKind.NUMBER, true, BEN));
        samples.put(
                "fix-declined.1", new FixDeclined(STATEMENT, ARTICLE, FIX, BETTER, "It is what the mayor said.", BEN));
        samples.put("fix-withdrawn.1", new FixWithdrawn(STATEMENT, ARTICLE, FIX, BETTER, ADA));
        samples.put("fix-applied.1", new FixApplied(STATEMENT, ARTICLE, FIX, BETTER, 2, true));
        return samples;
    }

    private static FixProposed proposed(@Nullable Integer claim, FixKind kind) {
        return new FixProposed(
                STATEMENT, ARTICLE, FIX, 1, "It cost 2 m.", BETTER, "The audit says so.", claim, kind, ADA);
    }
}
