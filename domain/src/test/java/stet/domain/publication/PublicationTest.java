package stet.domain.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import stet.domain.Actor;
import stet.domain.Decision;
import stet.domain.Decision.Accepted;
import stet.domain.Person;
import stet.domain.article.ArticleId;
import stet.domain.clearance.Obstacle;
import stet.domain.publication.Edition.Finding;
import stet.domain.publication.Edition.Line;
import stet.domain.publication.Edition.Provenance;
import stet.domain.publication.Publication.Ready;
import stet.domain.publication.PublicationCommand.NoticeLapse;
import stet.domain.publication.PublicationCommand.PublishArticle;
import stet.domain.publication.PublicationCommand.WithdrawPublication;
import stet.domain.publication.PublicationEvent.ArticlePublished;
import stet.domain.publication.PublicationEvent.PublicationHeld;
import stet.domain.publication.PublicationEvent.PublicationWithdrawn;
import stet.domain.publication.PublicationRejection.AlreadyPublished;
import stet.domain.publication.PublicationRejection.EditorPublishes;
import stet.domain.publication.PublicationRejection.EmbargoTooLong;
import stet.domain.publication.PublicationRejection.NotClearToPublish;
import stet.domain.publication.PublicationRejection.NotPublished;
import stet.domain.publication.PublicationRejection.PublishedInThePast;
import stet.domain.statement.StatementId;
import stet.domain.text.StatementKind;
import stet.domain.verdict.Rating;
import stet.domain.verdict.Verdict;

class PublicationTest {
    private static final ArticleId ARTICLE = new ArticleId(new UUID(0, 1));
    private static final StatementId FIRST = new StatementId(new UUID(0, 2));
    private static final StatementId SECOND = new StatementId(new UUID(0, 3));
    private static final Actor CLEO = new Actor(new Person("cleo"), "Cleo Marsh", Actor.Kind.PERSON);
    private static final Actor ROBOT = new Actor(new Person("robot"), "Robot", Actor.Kind.AUTOMATION);
    private static final Obstacle STALE = new Obstacle(Obstacle.Kind.STALE, FIRST, 1);
    private static final Instant NOW = Instant.parse("2026-03-05T12:00:00Z");

    @Test
    void an_editor_publishes_what_is_clear_from_now_on() {
        ArticlePublished published = published(Publication.NONE, null, edition(FIRST));
        assertThat(published.publicAt()).isEqualTo(NOW);
        assertThat(published.publishedBy()).isEqualTo(CLEO.person());
    }

    @Test
    void what_is_not_clear_is_not_published() {
        assertThat(Publication.NONE.decide(publish(null, CLEO), ready(true, false, edition(FIRST))))
                .isEqualTo(Decision.rejected(new NotClearToPublish()));
    }

    @Test
    void neither_somebody_who_is_no_editor_nor_an_automation_publishes_or_withdraws() {
        var refused = Decision.rejected(new EditorPublishes());
        assertThat(Publication.NONE.decide(publish(null, CLEO), ready(false, true, edition(FIRST))))
                .isEqualTo(refused);
        assertThat(Publication.NONE.decide(publish(null, ROBOT), ready(true, true, edition(FIRST))))
                .isEqualTo(refused);
        assertThat(isPublic().decide(new WithdrawPublication(ARTICLE, "Wrong.", CLEO), false))
                .isEqualTo(refused);
    }

    @Test
    void what_is_public_stays_what_it_says() {
        assertThat(isPublic().decide(publish(null, CLEO), ready(true, true, edition(SECOND))))
                .isEqualTo(Decision.rejected(new AlreadyPublished(NOW)));
    }

    @Test
    void before_its_time_it_is_published_anew() {
        ArticlePublished first = published(Publication.NONE, NOW.plusSeconds(60), edition(FIRST));
        Publication waits = Publication.NONE.evolve(first);
        assertThat(published(waits, null, edition(SECOND)).publicAt()).isEqualTo(NOW);
    }

    @Test
    void a_moment_that_is_over_or_too_far_is_refused_and_one_that_just_passed_is_now() {
        Instant over = NOW.minus(Duration.ofHours(1));
        Ready ready = ready(true, true, edition(FIRST));
        assertThat(Publication.NONE.decide(publish(over, CLEO), ready))
                .isEqualTo(Decision.rejected(new PublishedInThePast(over, NOW)));
        assertThat(Publication.NONE.decide(publish(NOW.plus(Duration.ofDays(400)), CLEO), ready))
                .isEqualTo(Decision.rejected(new EmbargoTooLong(366)));
        assertThat(published(Publication.NONE, NOW.minusSeconds(10), edition(FIRST))
                        .publicAt())
                .isEqualTo(NOW);
    }

    @Test
    void it_is_withdrawn_with_a_reason_once() {
        var withdraw = new WithdrawPublication(ARTICLE, "We were wrong.", CLEO);
        var withdrawn = new PublicationWithdrawn(ARTICLE, "We were wrong.", CLEO.person());
        assertThat(isPublic().decide(withdraw, true)).isEqualTo(Decision.accepted(withdrawn));
        assertThat(isPublic().evolve(withdrawn).decide(withdraw, true))
                .isEqualTo(Decision.rejected(new NotPublished()));
        assertThat(new WithdrawPublication(ARTICLE, " ", CLEO).shape()).hasSize(1);
    }

    @Test
    void a_claim_keeps_its_number_in_every_later_edition() {
        Publication withdrawn = isPublic().evolve(new PublicationWithdrawn(ARTICLE, "Wrong.", CLEO.person()));
        Edition again = published(withdrawn, null, edition(SECOND, FIRST)).edition();
        assertThat(again.lines().get(0).findings().getFirst().number()).isEqualTo(2);
        assertThat(again.lines().get(1).findings().getFirst().number()).isEqualTo(1);
        assertThat(again.finding(2)).isPresent();
        assertThat(again.finding(3)).isEmpty();
        assertThat(again.checked()).isEqualTo(2);
    }

    @Test
    void what_ceases_to_be_clear_before_its_time_is_held_back_until_it_is_published_anew() {
        Publication held = embargoed().evolve(new PublicationHeld(ARTICLE, STALE));
        assertThat(embargoed().decide(lapse(NOW.plusSeconds(59))))
                .isEqualTo(Decision.accepted(new PublicationHeld(ARTICLE, STALE)));
        assertThat(held.publicAt()).isNull();
        assertThat(held.decide(lapse(NOW.plusSeconds(59)))).isEqualTo(Decision.unchanged());
        assertThat(held.decide(new WithdrawPublication(ARTICLE, "Wrong.", CLEO), true))
                .isEqualTo(Decision.rejected(new NotPublished()));
        assertThat(held.decide(publish(null, CLEO), ready(true, false, edition(FIRST))))
                .isEqualTo(Decision.rejected(new NotClearToPublish()));
        assertThat(published(held, null, edition(FIRST)).publicAt()).isEqualTo(NOW);
    }

    @Test
    void what_happens_from_its_time_on_takes_nothing_back() {
        assertThat(embargoed().decide(lapse(NOW.plusSeconds(60)))).isEqualTo(Decision.unchanged());
        assertThat(isPublic().decide(lapse(NOW.plusSeconds(1)))).isEqualTo(Decision.unchanged());
        assertThat(Publication.NONE.decide(lapse(NOW))).isEqualTo(Decision.unchanged());
    }

    private static Publication embargoed() {
        return Publication.NONE.evolve(published(Publication.NONE, NOW.plusSeconds(60), edition(FIRST)));
    }

    private static NoticeLapse lapse(Instant at) {
        return new NoticeLapse(ARTICLE, STALE, at, Actor.STET);
    }

    private static Publication isPublic() {
        return Publication.NONE.evolve(published(Publication.NONE, null, edition(FIRST)));
    }

    private static ArticlePublished published(Publication state, @Nullable Instant at, Edition edition) {
        return switch (state.decide(publish(at, CLEO), ready(true, true, edition))) {
            case Accepted<PublicationEvent>(var events) -> (ArticlePublished) events.getFirst();
            case Decision.Rejected<PublicationEvent>(var reason) -> throw new AssertionError(reason.sentence());
        };
    }

    private static PublishArticle publish(@Nullable Instant at, Actor by) {
        return new PublishArticle(ARTICLE, at, by);
    }

    private static Ready ready(boolean editor, boolean clear, Edition edition) {
        return new Ready(NOW, editor, clear, edition, 1);
    }

    private static Edition edition(StatementId... statements) {
        return new Edition(
                "The bridge",
                new Provenance(null, null, null, null, null),
                1,
                List.of(statements).stream().map(PublicationTest::line).toList());
    }

    private static Line line(StatementId statement) {
        Finding finding = new Finding(
                0, 1, "It cost 3 m.", Verdict.SUPPORTED, Rating.TRUE, "The audit says so.", null, List.of(), List.of());
        return new Line(statement, StatementKind.SENTENCE, true, "It cost 3 m.", List.of(finding));
    }
}
