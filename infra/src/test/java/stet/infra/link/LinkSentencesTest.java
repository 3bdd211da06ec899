package stet.infra.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import stet.domain.Person;
import stet.domain.article.ArticleId;
import stet.domain.link.LinkEvent;
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

/** What happened between two claims reads as a sentence, behind the name of whoever did it. */
class LinkSentencesTest {
    private static final LinkId LINK = new LinkId(new UUID(8, 1));
    private static final Person ADA = new Person("ada");
    private static final LinkedClaim FROM = claim(1, "It opened in 1932.");
    private static final LinkedClaim TO = claim(2, "It opened in 1933.");

    private final LinkFamily family = new LinkFamily();

    private static LinkedClaim claim(int number, String says) {
        return new LinkedClaim(new StatementId(new UUID(1, number)), 1, new ArticleId(new UUID(2, number)), says);
    }

    private String said(LinkEvent event) {
        return family.sentence(event, null).replace("\u2068", "").replace("\u2069", "");
    }

    @Test
    void claims_are_linked_and_unlinked() {
        assertThat(said(new ClaimsLinked(LINK, FROM, TO, LinkKind.CONTRADICTS, "Two years.", ADA)))
                .isEqualTo(
                        "linked the claim “It opened in 1932.” as contradicting “It opened in 1933.” because “Two years.”");
        assertThat(said(new ClaimsLinked(LINK, FROM, TO, LinkKind.SAME, "Both.", ADA)))
                .contains("as the same as");
        assertThat(said(new ClaimsLinked(LINK, FROM, TO, LinkKind.RELATED, "Both.", ADA)))
                .contains("as related to");
        assertThat(said(new ClaimsUnlinked(LINK, FROM, TO, LinkKind.SAME, "Two bridges.", ADA)))
                .isEqualTo("unlinked the claim “It opened in 1932.” from “It opened in 1933.” because “Two bridges.”");
    }

    @Test
    void contradictions_open_end_and_are_resolved() {
        assertThat(said(new ContradictionOpened(LINK, FROM, TO)))
                .isEqualTo(
                        "noticed that two claims that contradict each other are both supported: “It opened in 1932.” and “It opened in 1933.”");
        assertThat(said(new ContradictionEnded(LINK, FROM, TO))).contains("are not both supported any more");
        assertThat(said(new ContradictionResolved(LINK, FROM, TO, "It opened twice.", ADA)))
                .isEqualTo(
                        "resolved the contradiction of “It opened in 1932.” and “It opened in 1933.”: “It opened twice.”");
    }

    @Test
    void a_verdict_that_is_taken_over_belongs_to_whoever_takes_it() {
        VerdictTakenOver taken = new VerdictTakenOver(LINK, FROM, TO, Verdict.SUPPORTED, ADA);

        assertThat(said(taken))
                .isEqualTo(
                        "took over the verdict supported of the claim “It opened in 1932.” for “It opened in 1933.”");
        assertThat(family.subject(taken).statement()).isEqualTo(TO.statement().value());
        assertThat(family.subject(new ContradictionOpened(LINK, FROM, TO)).statement())
                .isEqualTo(FROM.statement().value());
    }
}
