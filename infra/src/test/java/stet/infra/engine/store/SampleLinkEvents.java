package stet.infra.engine.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import stet.domain.Person;
import stet.domain.article.ArticleId;
import stet.domain.link.LinkEvent.ClaimsLinked;
import stet.domain.link.LinkEvent.ClaimsUnlinked;
import stet.domain.link.LinkEvent.ContradictionEnded;
import stet.domain.link.LinkEvent.ContradictionOpened;
import stet.domain.link.LinkEvent.ContradictionResolved;
import stet.domain.link.LinkEvent.VerdictTakenOver;
import stet.domain.link.LinkId;
import stet.domain.link.LinkKind;
import stet.domain.link.LinkedClaim;
import stet.domain.statement.StatementId;
import stet.domain.verdict.Verdict;

/** One event of each type that links lead to; nothing in them can be absent. */
final class SampleLinkEvents {
    private static final LinkId LINK = new LinkId(UUID.fromString("0199a000-0000-3000-8000-000000000081"));
    private static final LinkedClaim FROM = claim(1, 11, 1, "It opened in 1932.");
    private static final LinkedClaim TO = claim(2, 12, 2, "It opened in 1933.");
    private static final Person ADA = new Person("ada");
    private static final Person BEN = new Person("ben");

    private SampleLinkEvents() {}

    static Map<String, Object> all() {
        Map<String, Object> samples = new LinkedHashMap<>();
        samples.put("claims-linked.1", new ClaimsLinked(LINK, FROM, TO, LinkKind.CONTRADICTS, "Two years.", ADA));
        samples.put("claims-unlinked.1", new ClaimsUnlinked(LINK, FROM, TO, LinkKind.CONTRADICTS, "Two houses.", BEN));
        samples.put("contradiction-opened.1", new ContradictionOpened(LINK, FROM, TO));
        samples.put("contradiction-ended.1", new ContradictionEnded(LINK, FROM, TO));
        samples.put("contradiction-resolved.1", new ContradictionResolved(LINK, FROM, TO, "It opened twice.", BEN));
        samples.put("verdict-taken-over.1", new VerdictTakenOver(LINK, FROM, TO, Verdict.SUPPORTED, BEN));
        return samples;
    }

    private static LinkedClaim claim(int article, int statement, int number, String says) {
        return new LinkedClaim(
                new StatementId(UUID.fromString("0199a000-0000-7000-8000-0000000000" + statement)),
                number,
                new ArticleId(UUID.fromString("0199a000-0000-7000-8000-00000000000" + article)),
                says);
    }
}
