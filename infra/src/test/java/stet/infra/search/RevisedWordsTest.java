package stet.infra.search;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.infra.desk.AtTheDesk.ADA;
import static stet.infra.desk.AtTheDesk.done;
import static stet.infra.desk.AtTheDesk.request;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import stet.domain.article.ArticleCommand.ReviseArticle;
import stet.domain.article.ArticleId;
import stet.infra.RunningStet;
import stet.infra.desk.AtTheDesk;
import stet.infra.desk.CommandDesk;
import stet.infra.lists.PageRequest;
import stet.infra.lists.Search;
import stet.infra.search.Found.Kind;
import stet.infra.search.Found.Part;

/** A text that was revised is found by what it says now, and shows that. */
@RunningStet
class RevisedWordsTest {
    @Autowired
    AtTheDesk at;

    @Autowired
    CommandDesk desk;

    @Autowired
    NewsroomSearch search;

    @Test
    void what_a_revision_says_is_found_and_what_it_no_longer_says_is_not() {
        String before = word();
        String now = word();
        String kept = word();
        String text = "The %s opened in 1932. Nobody came to the %s.";
        ArticleId article =
                new ArticleId(done(desk.handle(at.ingest(text.formatted(before, kept)), request())).stream());

        done(desk.handle(new ReviseArticle(article, text.formatted(now, kept), 1, List.of(), null, ADA), request()));

        assertThat(kinds(before)).isEmpty();
        assertThat(kinds(now)).containsExactlyInAnyOrder(Kind.STATEMENT, Kind.ARTICLE);
        assertThat(kinds(kept)).containsExactlyInAnyOrder(Kind.STATEMENT, Kind.ARTICLE);
        assertThat(found(now)).allMatch(each -> each.words().contains(new Part(now, true)));
    }

    private List<Kind> kinds(String word) {
        return found(word).stream().map(Found::kind).toList();
    }

    private List<Found> found(String word) {
        return search.find(Search.of(word).orElseThrow(), PageRequest.first(10)).items();
    }

    private static String word() {
        return "w" + UUID.randomUUID().toString().replace("-", "");
    }
}
