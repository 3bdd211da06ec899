package stet.domain.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import stet.domain.Actor;
import stet.domain.Decision;
import stet.domain.Person;
import stet.domain.article.ArticleId;
import stet.domain.clearance.Obstacle;
import stet.domain.publication.Edition.Finding;
import stet.domain.publication.Edition.Line;
import stet.domain.publication.Edition.Provenance;
import stet.domain.publication.Publication.Ready;
import stet.domain.publication.PublicationCommand.CorrectArticle;
import stet.domain.publication.PublicationCommand.NoticeLapse;
import stet.domain.publication.PublicationCommand.WithdrawPublication;
import stet.domain.publication.PublicationEvent.ArticleCorrected;
import stet.domain.publication.PublicationEvent.ArticlePublished;
import stet.domain.publication.PublicationEvent.PublicationWithdrawn;
import stet.domain.publication.PublicationRejection.AlreadyRetracted;
import stet.domain.publication.PublicationRejection.AnotherRevision;
import stet.domain.publication.PublicationRejection.EditorPublishes;
import stet.domain.publication.PublicationRejection.MoreThanTypo;
import stet.domain.publication.PublicationRejection.NotClearToPublish;
import stet.domain.publication.PublicationRejection.NothingCorrected;
import stet.domain.publication.PublicationRejection.NothingPublicToCorrect;
import stet.domain.statement.StatementId;
import stet.domain.text.StatementKind;
import stet.domain.verdict.Rating;
import stet.domain.verdict.Verdict;

class CorrectionTest {
    private static final ArticleId ARTICLE = new ArticleId(new UUID(0, 1));
    private static final StatementId STATEMENT = new StatementId(new UUID(0, 2));
    private static final Actor CLEO = new Actor(new Person("cleo"), "Cleo Marsh", Actor.Kind.PERSON);
    private static final Actor ROBOT = new Actor(new Person("robot"), "Robot", Actor.Kind.AUTOMATION);
    private static final Instant NOW = Instant.parse("2026-03-05T12:00:00Z");
    private static final Edition SAID = edition(1, 1, "It cost 3 m.", Verdict.SUPPORTED);
    private static final Publication PUBLIC =
            Publication.NONE.evolve(new ArticlePublished(ARTICLE, NOW, 1, SAID, CLEO.person()));

    @Test
    void what_is_public_becomes_what_the_clear_article_says_now_under_the_same_numbers() {
        assertThat(PUBLIC.decide(correct(CorrectionKind.CORRECTION), ready(now("It cost 2 m.", Verdict.REFUTED))))
                .isEqualTo(Decision.accepted(new ArticleCorrected(
                        ARTICLE,
                        CorrectionKind.CORRECTION,
                        "It cost less.",
                        1,
                        edition(1, 2, "It cost 2 m.", Verdict.REFUTED),
                        CLEO.person())));
    }

    @Test
    void only_an_editor_who_is_a_person_corrects() {
        Ready wanted = ready(now("It cost 2 m.", Verdict.REFUTED));
        var refused = Decision.rejected(new EditorPublishes());
        assertThat(PUBLIC.decide(new CorrectArticle(ARTICLE, CorrectionKind.UPDATE, "More.", null, ROBOT), wanted))
                .isEqualTo(refused);
        assertThat(PUBLIC.decide(correct(CorrectionKind.RETRACTION), new Ready(NOW, false, true, wanted.edition(), 1)))
                .isEqualTo(refused);
    }

    @Test
    void what_is_not_clear_again_corrects_nothing_but_is_retracted_at_once() {
        Ready unclear = new Ready(NOW, true, false, now("It cost 2 m.", Verdict.REFUTED), 1);
        for (CorrectionKind kind : List.of(CorrectionKind.TYPO, CorrectionKind.UPDATE, CorrectionKind.CORRECTION))
            assertThat(PUBLIC.decide(correct(kind), unclear)).isEqualTo(Decision.rejected(new NotClearToPublish()));
        assertThat(PUBLIC.decide(correct(CorrectionKind.RETRACTION), unclear))
                .isEqualTo(Decision.accepted(retracted()));
    }

    @Test
    void what_nobody_can_read_is_not_corrected() {
        Ready ready = ready(now("It cost 2 m.", Verdict.REFUTED));
        var refused = Decision.rejected(new NothingPublicToCorrect());
        Publication embargoed =
                Publication.NONE.evolve(new ArticlePublished(ARTICLE, NOW.plusSeconds(60), 1, SAID, CLEO.person()));
        Publication withdrawn = PUBLIC.evolve(new PublicationWithdrawn(ARTICLE, "Wrong.", CLEO.person()));
        for (Publication each : List.of(Publication.NONE, embargoed, withdrawn))
            assertThat(each.decide(correct(CorrectionKind.RETRACTION), ready)).isEqualTo(refused);
    }

    @Test
    void a_note_alone_corrects_nothing() {
        assertThat(PUBLIC.decide(correct(CorrectionKind.UPDATE), ready(now("It cost 3 m.", Verdict.SUPPORTED))))
                .isEqualTo(Decision.rejected(new NothingCorrected()));
    }

    @Test
    void another_verdict_is_no_typo_and_other_words_are() {
        assertThat(PUBLIC.decide(correct(CorrectionKind.TYPO), ready(now("It cost 3 m.", Verdict.REFUTED))))
                .isEqualTo(Decision.rejected(new MoreThanTypo()));
        assertThat(PUBLIC.decide(correct(CorrectionKind.TYPO), ready(now("It costs 3 m.", Verdict.SUPPORTED))))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void a_revision_that_is_not_the_latest_is_not_made_public() {
        var command = new CorrectArticle(ARTICLE, CorrectionKind.UPDATE, "More.", 1, CLEO);
        assertThat(PUBLIC.decide(command, ready(now("It cost 2 m.", Verdict.REFUTED))))
                .isEqualTo(Decision.rejected(new AnotherRevision(1, 2)));
    }

    @Test
    void what_is_retracted_stays_so_until_it_is_withdrawn() {
        Publication retracted = PUBLIC.evolve(retracted());
        assertThat(retracted.decide(correct(CorrectionKind.UPDATE), ready(now("It cost 2 m.", Verdict.REFUTED))))
                .isEqualTo(Decision.rejected(new AlreadyRetracted()));
        assertThat(retracted.decide(new WithdrawPublication(ARTICLE, "Wrong.", CLEO), true))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void what_was_corrected_is_not_held_back_any_more() {
        Obstacle stale = new Obstacle(Obstacle.Kind.STALE, STATEMENT, 1);
        assertThat(PUBLIC.evolve(retracted()).decide(new NoticeLapse(ARTICLE, stale, NOW.minusSeconds(1), Actor.STET)))
                .isEqualTo(Decision.unchanged());
    }

    @Test
    void a_correction_needs_a_kind_and_a_note() {
        assertThat(new CorrectArticle(ARTICLE, null, " ", null, CLEO).shape())
                .extracting(Object::toString)
                .hasSize(2);
    }

    private static ArticleCorrected retracted() {
        return new ArticleCorrected(ARTICLE, CorrectionKind.RETRACTION, "It cost less.", 1, null, CLEO.person());
    }

    private static CorrectArticle correct(CorrectionKind kind) {
        return new CorrectArticle(ARTICLE, kind, "It cost less.", null, CLEO);
    }

    private static Ready ready(Edition edition) {
        return new Ready(NOW, true, true, edition, 1);
    }

    private static Edition now(String text, Verdict verdict) {
        return edition(0, 2, text, verdict);
    }

    private static Edition edition(int number, int revision, String text, Verdict verdict) {
        Rating rating = verdict == Verdict.SUPPORTED ? Rating.TRUE : Rating.FALSE;
        Finding finding =
                new Finding(number, 1, text, verdict, rating, "The audit says so.", null, List.of(), List.of());
        return new Edition(
                "The bridge",
                new Provenance(null, null, null, null, null),
                revision,
                List.of(new Line(STATEMENT, StatementKind.SENTENCE, true, text, List.of(finding))));
    }
}
