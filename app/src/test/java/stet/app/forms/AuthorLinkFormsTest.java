package stet.app.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Somebody who may ask makes a link for an article's author and takes it back, without a script. */
class AuthorLinkFormsTest extends PageTest {

    private static String articleOf(Visitor visitor, String author) {
        Visit done = visitor.submit(
                visitor.get("/articles/new"),
                "/articles",
                Map.of("title", "Report", "text", "Bridge %s opened.".formatted(UUID.randomUUID()), "author", author));
        assertThat(done.status()).isEqualTo(303);
        return done.location().replaceAll("^https?://[^/]*", "");
    }

    @Test
    void a_link_is_shown_once_and_opens_nothing_when_it_is_revoked() {
        Visitor ada = ada();
        String article = articleOf(ada, "Jo Writer");
        Visit made = ada.submit(ada.get(article + "/author-links"), article + "/make-author-link", Map.of());
        done(made);
        Visit page = ada.follow(made);
        String link = page.body().replaceAll("(?s).*<code[^>]*id=\"link\"[^>]*>([^<]+)</code>.*", "$1");
        assertThat(link).startsWith("http").contains("/questions/");
        assertThat(ada.get(article + "/author-links").body()).doesNotContain("token=");
        assertThat(anyone().get(link).says("Nothing is open")).isTrue();

        done(ada.submit(ada.get(article + "/author-links"), article + "/revoke-author-link", Map.of()));
        assertThat(anyone().get(link).status()).isEqualTo(410);
        assertThat(ada.get(article + "/author-links").says("Revoked")).isTrue();
    }

    @Test
    void an_article_that_names_nobody_offers_no_link_and_says_why() {
        Visitor ada = ada();
        String article = ingest(ada);
        Visit page = ada.get(article + "/author-links");
        assertThat(page.offers(article + "/make-author-link")).isFalse();
        assertThat(page.says("This article has no byline")).isTrue();
    }
}
