package stet.domain.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.domain.Actor;
import stet.domain.Decision;
import stet.domain.FieldRejection.ControlCharacter;
import stet.domain.FieldRejection.FieldMissing;
import stet.domain.FieldRejection.FieldTooLong;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.domain.article.Article.Reading;
import stet.domain.article.ArticleCommand.IngestArticle;
import stet.domain.article.ArticleEvent.ArticleIngested;
import stet.domain.article.ArticleRejection.AlreadyIngested;
import stet.domain.article.ArticleRejection.NothingToRead;
import stet.domain.article.ArticleRejection.SameText;
import stet.domain.article.ArticleRejection.TextTooLarge;
import stet.domain.article.ArticleRejection.TooManyStatements;

/** How an article comes into the newsroom. */
class ArticleTest {
    private static final ArticleId ARTICLE = new ArticleId(new UUID(1, 1));
    private static final ArticleId FIRST = new ArticleId(new UUID(1, 2));
    private static final Actor ADA = new Actor(new Person("ada"), "Ada Okafor", Actor.Kind.PERSON);
    private static final int MOST = 20_000;
    private static final Instant JUNE = Instant.parse("2021-06-16T12:00:00Z");

    @Test
    void an_article_is_taken_in_as_received() {
        assertThat(Article.expected().decide(ingest(false), new Reading("f00d", 2, MOST, null)))
                .isEqualTo(Decision.accepted(ingested(null)));
    }

    @Test
    void the_same_text_is_refused_and_names_the_first() {
        assertThat(Article.expected().decide(ingest(false), new Reading("f00d", 2, MOST, FIRST)))
                .isEqualTo(Decision.rejected(new SameText(FIRST)));
    }

    @Test
    void the_same_text_is_taken_in_when_asked_for() {
        assertThat(Article.expected().decide(ingest(true), new Reading("f00d", 2, MOST, FIRST)))
                .isEqualTo(Decision.accepted(ingested(FIRST)));
    }

    @Test
    void a_text_without_statements_is_refused() {
        assertThat(Article.expected().decide(ingest(false), new Reading("f00d", 0, MOST, null)))
                .isEqualTo(Decision.rejected(new NothingToRead()));
    }

    @Test
    void an_article_has_as_many_statements_as_the_newsroom_takes_and_no_more() {
        assertThat(Article.expected().decide(ingest(false), new Reading("f00d", MOST, MOST, null)))
                .isInstanceOf(Decision.Accepted.class);
        assertThat(Article.expected().decide(ingest(false), new Reading("f00d", MOST + 1, MOST, null)))
                .isEqualTo(Decision.rejected(new TooManyStatements(MOST + 1, MOST)));
    }

    @Test
    void a_text_of_too_many_statements_is_told_so_also_when_a_duplicate_of_it_could_be_allowed() {
        assertThat(Article.expected().decide(ingest(false), new Reading("f00d", MOST + 1, MOST, FIRST)))
                .isEqualTo(Decision.rejected(new TooManyStatements(MOST + 1, MOST)));
    }

    @Test
    void who_sends_too_many_statements_is_told_how_many_there_are_and_may_be() {
        assertThat(new TooManyStatements(400_000, MOST).sentence())
                .isEqualTo("The text has 400,000 statements, and an article has at most 20,000."
                        + " Split it and ingest its parts.");
    }

    @Test
    void an_article_is_not_taken_in_twice_under_one_id() {
        Article ingested = Article.expected().evolve(ingested(null));
        assertThat(ingested.decide(ingest(true), new Reading("f00d", 2, MOST, null)))
                .isEqualTo(Decision.rejected(new AlreadyIngested(ARTICLE)));
    }

    @Test
    void everything_wrong_with_an_article_is_said_at_once() {
        IngestArticle command = new IngestArticle(
                ARTICLE,
                " ",
                "",
                "ftp://example.org",
                "x".repeat(301),
                "x".repeat(301),
                "x".repeat(36),
                null,
                false,
                ADA);
        assertThat(command.shape())
                .extracting(Rejection::field)
                .containsExactly("title", "text", "url", "publisher", "author", "language");
    }

    @Test
    void a_title_has_at_most_five_hundred_characters() {
        assertThat(withTitle("x".repeat(500)).shape()).isEmpty();
        assertThat(withTitle("x".repeat(501)).shape())
                .containsExactly(new FieldTooLong("title", "the title", 500, 501));
    }

    @Test
    void a_blank_text_is_missing() {
        assertThat(withText(" \n\t ").shape()).containsExactly(new FieldMissing("text", "the text"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u00A0", "\u200B\n", "\u2800", "\uFEFF"})
    void what_nobody_sees_is_neither_title_nor_text_nor_anything_else(String blank) {
        assertThat(withTitle(blank).shape()).containsExactly(new FieldMissing("title", "the title"));
        assertThat(withText(blank).shape()).containsExactly(new FieldMissing("text", "the text"));
        assertThat(new IngestArticle(ARTICLE, "Title", "One.", blank, blank, blank, blank, null, false, ADA))
                .isEqualTo(withTitle("Title"));
    }

    @Test
    void a_text_has_at_most_two_million_bytes() {
        assertThat(withText("x".repeat(2_000_000)).shape()).isEmpty();
        assertThat(withText("x".repeat(2_000_001)).shape()).containsExactly(new TextTooLarge(2_000_000));
        assertThat(withText("é".repeat(1_000_000)).shape()).isEmpty();
        assertThat(withText("é".repeat(1_000_000) + "x").shape()).containsExactly(new TextTooLarge(2_000_000));
    }

    @Test
    void a_text_holds_no_control_characters() {
        assertThat(withText("One.\nTwo.\u0007").shape())
                .containsExactly(new ControlCharacter("text", "the text", 7, 2));
    }

    private static IngestArticle ingest(boolean allowDuplicate) {
        return new IngestArticle(
                ARTICLE,
                "Title",
                "One. Two.",
                "https://example.org/a",
                "The Paper",
                "Cleo",
                "en",
                JUNE,
                allowDuplicate,
                ADA);
    }

    private static ArticleIngested ingested(@Nullable ArticleId duplicateOf) {
        return new ArticleIngested(
                ARTICLE,
                "Title",
                "One. Two.",
                "https://example.org/a",
                "The Paper",
                "Cleo",
                "en",
                JUNE,
                "f00d",
                2,
                duplicateOf,
                ADA.person());
    }

    private static IngestArticle withTitle(String title) {
        return new IngestArticle(ARTICLE, title, "One.", null, null, null, null, null, false, ADA);
    }

    private static IngestArticle withText(String text) {
        return new IngestArticle(ARTICLE, "Title", text, null, null, null, null, null, false, ADA);
    }
}
