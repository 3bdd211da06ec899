package stet.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.infra.Newsroom.ADA;
import static stet.infra.Newsroom.BEN;
import static stet.infra.Newsroom.CLEO;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import stet.domain.Actor;
import stet.domain.article.ArticleId;
import stet.domain.clearance.ClearanceEvent.ArticleCleared;
import stet.domain.clearance.ClearanceEvent.ClearanceLapsed;
import stet.domain.clearance.Obstacle;
import stet.domain.fix.FixCommand.AcceptFix;
import stet.domain.fix.FixCommand.NoticeRevision;
import stet.domain.fix.FixCommand.ProposeFix;
import stet.domain.fix.FixCommand.WithdrawFix;
import stet.domain.fix.FixId;
import stet.domain.fix.FixKind;
import stet.domain.link.LinkCommand.NoticeVerdicts;
import stet.domain.link.LinkCommand.ResolveContradiction;
import stet.domain.link.LinkCommand.UnlinkClaims;
import stet.domain.link.LinkId;
import stet.domain.link.LinkKind;
import stet.domain.link.LinkedClaim;
import stet.domain.newsroom.Description;
import stet.domain.newsroom.NewsroomEvent.NewsroomDescribed;
import stet.domain.publication.CorrectionKind;
import stet.domain.publication.Edition;
import stet.domain.publication.Edition.Finding;
import stet.domain.publication.Edition.Line;
import stet.domain.publication.Edition.Provenance;
import stet.domain.publication.PublicationEvent.ArticleCorrected;
import stet.domain.publication.PublicationEvent.ArticlePublished;
import stet.domain.publication.PublicationEvent.PublicationHeld;
import stet.domain.publication.PublicationEvent.PublicationWithdrawn;
import stet.domain.review.LogRange;
import stet.domain.review.ReviewCommand.CloseReview;
import stet.domain.review.ReviewCommand.MarkReviewed;
import stet.domain.review.ReviewCommand.OpenReview;
import stet.domain.review.ReviewCommand.QuestionEntry;
import stet.domain.review.ReviewId;
import stet.domain.statement.StatementId;
import stet.domain.text.StatementKind;
import stet.domain.text.TextRange;
import stet.domain.verdict.Rating;
import stet.domain.verdict.Verdict;

/** Every read model comes from the events alone. */
class RebuildTest {
    private static final List<String> TABLES = List.of(
            "article_summary",
            "article_text",
            "article_revision",
            "article_words",
            "article_tally",
            "article_clearance",
            "published_article",
            "published_claim",
            "published_edition",
            "newsroom_description",
            "statement_status",
            "statement_stood",
            "claim",
            "waiting",
            "statement_note",
            "claim_search",
            "claim_query",
            "query_attempt",
            "statement_fix",
            "claim_link",
            "contradiction_stood",
            "hand",
            "concern",
            "source_summary",
            "source_use",
            "findable",
            "audit_entry",
            "audit_extent",
            "review_summary",
            "review_mark");

    @Test
    void a_rebuild_leaves_every_table_as_it_was() {
        try (Newsroom newsroom = new Newsroom(
                "stet.infra.article",
                "stet.infra.statement",
                "stet.infra.source",
                "stet.infra.search",
                "stet.infra.audit",
                "stet.infra.fix",
                "stet.infra.clearance",
                "stet.infra.publication",
                "stet.infra.link",
                "stet.infra.concern",
                "stet.infra.review")) {
            new BusyDay(newsroom, 7).work(300);
            review(newsroom);
            fix(newsroom);
            link(newsroom);
            clear(newsroom);
            publish(newsroom);
            Map<String, String> before = checksums(newsroom);
            newsroom.projections().rebuild();
            assertThat(checksums(newsroom)).isEqualTo(before).doesNotContainValue("");
        }
    }

    private static void review(Newsroom newsroom) {
        ReviewId review = new ReviewId(newsroom.nextId());
        newsroom.attempt(new OpenReview(review, new LogRange(1, 9), "The morning", null, CLEO));
        newsroom.attempt(new QuestionEntry(review, 2, "Why?", CLEO));
        newsroom.attempt(new MarkReviewed(review, 2, "I see.", CLEO));
        newsroom.attempt(new CloseReview(review, "In order.", CLEO));
    }

    private static void fix(Newsroom newsroom) {
        StatementId statement =
                newsroom.ingest("The bridge", null, null, "It cost 2 m.").statement(1);
        FixId taken = new FixId(newsroom.nextId());
        FixId withdrawn = new FixId(newsroom.nextId());
        newsroom.give(new ProposeFix(statement, taken, "It cost 3 m.", "The audit.", null, FixKind.NUMBER, ADA));
        newsroom.give(new ProposeFix(statement, withdrawn, "It cost 4 m.", "A guess.", null, FixKind.NUMBER, BEN));
        newsroom.give(new WithdrawFix(statement, withdrawn, BEN));
        newsroom.give(new AcceptFix(statement, taken, CLEO));
        newsroom.give(new NoticeRevision(statement, 2, "It cost 3 m.", new TextRange(0, 12), CLEO));
    }

    private static void link(Newsroom newsroom) {
        LinkedClaim one = newsroom.claim("It cost 2 m.");
        LinkedClaim other = newsroom.claim("It cost 3 m.");
        LinkId id = new LinkId(newsroom.nextId());
        newsroom.give(id, link -> link.link(id, one, other, LinkKind.SAME, "Both sums.", ADA.person()));
        newsroom.give(id, link -> link.decide(new UnlinkClaims(id, "No, not.", ADA)));
        newsroom.give(id, link -> link.link(id, one, other, LinkKind.CONTRADICTS, "Sums.", BEN.person()));
        newsroom.give(
                id, link -> link.decide(new NoticeVerdicts(id, Verdict.SUPPORTED, Verdict.SUPPORTED, Actor.STET)));
        newsroom.give(id, link -> link.decide(new ResolveContradiction(id, "In two years.", BEN)));
    }

    private static void clear(Newsroom newsroom) {
        ArticleId article =
                newsroom.ingest("The toll", null, null, "It cost 2 m.").article();
        ArticleCleared cleared = new ArticleCleared(article, 1, 0, "t", "f", List.of(), CLEO.person());
        newsroom.happens(cleared);
        newsroom.happens(new ClearanceLapsed(article, 1, new Obstacle(Obstacle.Kind.TEXT_REVISED, null, null)));
        newsroom.happens(cleared);
    }

    private static void publish(Newsroom newsroom) {
        newsroom.happens(new NewsroomDescribed(1, Description.PLAIN, CLEO.person()));
        StatementId statement =
                newsroom.ingest("The quay", null, null, "It cost 9 m.").statement(1);
        ArticleId article =
                newsroom.ingest("The pier", null, null, "It cost 8 m.").article();
        Finding finding = new Finding(
                1, 1, "It cost 8 m.", Verdict.SUPPORTED, Rating.TRUE, "The audit.", null, List.of(), List.of());
        Edition edition = new Edition(
                "The pier",
                new Provenance(null, null, null, null, null),
                1,
                List.of(new Line(statement, StatementKind.SENTENCE, true, "It cost 8 m.", List.of(finding))));
        newsroom.happens(new ArticlePublished(article, Instant.EPOCH, 1, edition, CLEO.person()));
        newsroom.happens(new PublicationHeld(article, new Obstacle(Obstacle.Kind.TEXT_REVISED, null, null)));
        newsroom.happens(new ArticlePublished(article, Instant.EPOCH, 1, edition, CLEO.person()));
        newsroom.happens(new ArticleCorrected(article, CorrectionKind.TYPO, "A slip.", 1, edition, CLEO.person()));
        newsroom.happens(new ArticleCorrected(article, CorrectionKind.UPDATE, "More.", 1, edition, CLEO.person()));
        newsroom.happens(
                new ArticleCorrected(article, CorrectionKind.RETRACTION, "All wrong.", 1, null, CLEO.person()));
        newsroom.happens(new PublicationWithdrawn(article, "We were wrong.", CLEO.person()));
    }

    /** Of each table's rows, whatever their order on the disk. */
    private static Map<String, String> checksums(Newsroom newsroom) {
        return TABLES.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        table -> newsroom.projections()
                                .jdbc()
                                .sql("select coalesce(md5(string_agg(r::text, ';' order by r::text)), '') from %s r"
                                        .formatted(table))
                                .query(String.class)
                                .single()));
    }
}
