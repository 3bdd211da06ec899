package stet.domain.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import stet.domain.Actor;
import stet.domain.Decision;
import stet.domain.Person;
import stet.domain.article.ArticleCommand.SetArticleDue;
import stet.domain.article.ArticleCommand.SetArticlePriority;
import stet.domain.article.ArticleEvent.ArticleDueSet;
import stet.domain.article.ArticleEvent.ArticleIngested;
import stet.domain.article.ArticleEvent.ArticlePrioritySet;
import stet.domain.article.ArticleEvent.ArticleRevised;
import stet.domain.article.ArticleRejection.UnknownArticle;
import stet.domain.work.Priority;
import stet.domain.work.WorkRejection.BeyondCalendar;

/** Until when an article is to be done, and how urgent that is. */
class PlanArticleTest {
    private static final ArticleId ARTICLE = new ArticleId(new UUID(1, 1));
    private static final Actor ADA = new Actor(new Person("ada"), "Ada Okafor", Actor.Kind.PERSON);
    private static final LocalDate FIFTH = LocalDate.of(2026, 3, 5);
    private static final SetArticleDue DUE = new SetArticleDue(ARTICLE, FIFTH, ADA);
    private static final ArticleDueSet IS_DUE = new ArticleDueSet(ARTICLE, null, FIFTH, ADA.person());
    private static final SetArticlePriority URGENT = new SetArticlePriority(ARTICLE, Priority.HIGH, ADA);
    private static final ArticlePrioritySet IS_URGENT =
            new ArticlePrioritySet(ARTICLE, null, Priority.HIGH, ADA.person());

    @Test
    void an_article_is_planned_and_the_same_again_is_nothing_new() {
        assertThat(ingested().decide(DUE)).isEqualTo(Decision.accepted(IS_DUE));
        assertThat(ingested().evolve(IS_DUE).decide(DUE)).isEqualTo(Decision.unchanged());
        assertThat(ingested().decide(URGENT)).isEqualTo(Decision.accepted(IS_URGENT));
        assertThat(ingested().evolve(IS_URGENT).decide(URGENT)).isEqualTo(Decision.unchanged());
    }

    @Test
    void a_normal_priority_is_none_in_particular() {
        SetArticlePriority normal = new SetArticlePriority(ARTICLE, Priority.NORMAL, ADA);
        assertThat(ingested().decide(normal)).isEqualTo(Decision.unchanged());
        assertThat(ingested().evolve(IS_URGENT).decide(normal))
                .isEqualTo(Decision.accepted(new ArticlePrioritySet(ARTICLE, Priority.HIGH, null, ADA.person())));
    }

    @Test
    void what_is_planned_outlives_a_revision() {
        ArticleRevised revised = new ArticleRevised(
                ARTICLE, 2, "It opened.", null, 1, "f", 1, new RevisionChanges(0, 0, 1, 0, 0), ADA.person());
        assertThat(ingested().evolve(IS_DUE).evolve(IS_URGENT).evolve(revised).decide(DUE))
                .isEqualTo(Decision.unchanged());
        assertThat(ingested().evolve(IS_DUE).evolve(IS_URGENT).evolve(revised).decide(URGENT))
                .isEqualTo(Decision.unchanged());
    }

    @Test
    void nothing_is_planned_for_an_article_that_is_not_there_or_beyond_the_calendar() {
        assertThat(Article.expected().decide(DUE)).isEqualTo(Decision.rejected(new UnknownArticle(ARTICLE)));
        assertThat(Article.expected().decide(URGENT)).isEqualTo(Decision.rejected(new UnknownArticle(ARTICLE)));
        assertThat(new SetArticleDue(ARTICLE, LocalDate.of(10_000, 1, 1), ADA).shape())
                .isEqualTo(List.of(new BeyondCalendar()));
    }

    private static Article ingested() {
        return Article.expected()
                .evolve(new ArticleIngested(
                        ARTICLE, "The bridge", "It opens.", null, null, null, null, null, "f", 1, null, ADA.person()));
    }
}
