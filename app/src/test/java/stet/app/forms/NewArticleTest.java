package stet.app.forms;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How an article comes in by the form, and what becomes of one that can't. */
class NewArticleTest extends PageTest {
    private Visitor ada;

    @BeforeEach
    void signIn() {
        ada = ada();
    }

    @Test
    void the_preview_shows_every_statement_and_offers_the_first_line_as_title() {
        Visit preview =
                preview(Map.of("text", "Bridge opens\n\nIt is 40 m long. It cost 3 million.\n\nIt is 40 m long."));
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.says("4 statements")).isTrue();
        assertThat(preview.says("repeats 2")).isTrue();
        assertThat(preview.body()).contains("value=\"Bridge opens\"").contains(">Ingest article</button>");
    }

    @Test
    void everything_wrong_is_said_at_once_and_nothing_typed_is_lost() {
        Visit refused = ingest(Map.of("text", "One. Two.", "url", "not an address", "publishedAt", "yesterday"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.title()).startsWith("Error: ");
        assertThat(refused.body())
                .contains("href=\"#new-article-title\"")
                .contains("href=\"#new-article-url\"")
                .contains("href=\"#new-article-publishedAt\"")
                .contains("value=\"not an address\"")
                .contains("One. Two.</textarea>");
    }

    @Test
    void a_text_without_words_is_no_article() {
        assertThat(preview(Map.of("text", " \n ")).status()).isEqualTo(422);
        Visit invisible = preview(Map.of("text", "\u200b\u2060", "title", "Nothing"));
        assertThat(invisible.status()).isEqualTo(422);
        assertThat(invisible.says("Enter the text.")).isTrue();
    }

    @Test
    void a_file_is_read_as_utf_8_or_as_the_utf_16_that_its_mark_says() {
        String text = "Käse costs 4 €. It is good.";
        assertThat(upload(text.getBytes(UTF_8)).says("Käse costs 4 €.")).isTrue();
        assertThat(upload(("\ufeff" + text).getBytes(UTF_8)).says("\n" + text + "</textarea>"))
                .isTrue();
        assertThat(upload(text.getBytes(UTF_16)).says("2 statements")).isTrue();
    }

    @Test
    void a_file_that_is_no_text_is_refused_by_the_offset_of_its_first_wrong_byte() {
        byte[] bytes = "Cheese ! costs".getBytes(UTF_8);
        bytes[7] = (byte) 0xe4;
        Visit refused = ada.upload(
                ada.get("/articles/new"),
                "/articles",
                "/articles/preview",
                Map.of("text", "", "publisher", "Courier"),
                bytes);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.says("The file is no valid UTF-8: the byte at offset 7 does not belong there."))
                .isTrue();
        assertThat(refused.body()).contains("href=\"#new-article-file\"").contains("value=\"Courier\"");
    }

    @Test
    void a_text_that_is_too_large_is_refused_kindly_however_large_it_is() {
        Visit refused = upload(new byte[2_000_001]);
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.says("The text is larger than 2,000,000 bytes.")).isTrue();
        Visit larger = upload(new byte[26_000_000]);
        assertThat(larger.status()).isEqualTo(413);
        assertThat(larger.says("This is too large")).isTrue();
    }

    @Test
    void the_same_text_names_the_first_article_and_is_taken_in_when_that_is_meant() {
        Map<String, String> article =
                Map.of("title", "Twice", "text", "The very same words came in twice. Both count.");
        Visit first = ingest(article);
        done(first);
        Visit preview = preview(article);
        assertThat(preview.says("This text was taken in before")).isTrue();
        assertThat(preview.body()).contains(">Ingest anyway</button>").doesNotContain(">Ingest article</button>");
        Visit refused = ingest(article);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body())
                .contains(first.location().replaceAll(".*/articles/", "/articles/"))
                .contains("name=\"allowDuplicate\"");
        Visit second = ada.submit(
                refused, "/articles", Map.of("title", "Twice", "text", article.get("text"), "allowDuplicate", "true"));
        done(second);
        assertThat(ada.follow(second).says("Same text as an earlier article")).isTrue();
    }

    @Test
    void a_form_sent_twice_takes_in_one_article() {
        Visit form = ada.get("/articles/new");
        Map<String, String> article = Map.of("title", "Once", "text", "These words come in once only. It is so.");
        String first = ada.submit(form, "/articles", article).location();
        assertThat(ada.submit(form, "/articles", article).location()).isEqualTo(first);
    }

    @Test
    void a_text_is_marked_with_its_language_when_that_is_one() {
        Visit french = ingest(Map.of("title", "Fromage", "text", "Le fromage est bon.", "language", "fr"));
        assertThat(ada.follow(french).body()).containsPattern("<div class=\"block\\b[^>]* lang=\"fr\"");
        Visit unknown = ingest(Map.of("title", "Cheese", "text", "Cheese is good here.", "language", "English"));
        assertThat(ada.follow(unknown).body())
                .containsPattern("<div class=\"block\\b")
                .doesNotContain("lang=\"English");
    }

    @Test
    void a_language_is_understood_by_its_name_or_refused_in_a_sentence() {
        Visit named = ingest(Map.of("title", "Käse", "text", "Der Käse ist gut.", "language", "German"));
        assertThat(ada.follow(named).body()).containsPattern("<div class=\"block\\b[^>]* lang=\"de\"");
        Visit refused = ingest(Map.of("title", "Qagh", "text", "Qagh is good.", "language", "Klingonish"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#new-article-language\"", "value=\"Klingonish\"");
        assertThat(refused.says("“Klingonish” is no language that Stet knows.")).isTrue();
    }

    @Test
    void a_single_paragraph_lends_its_first_sentence_as_title() {
        assertThat(preview(Map.of("text", "The bridge opened today. It is 40 m long. Some like it."))
                        .body())
                .contains("value=\"The bridge opened today\"");
        String endless = "A sentence that goes on and on " + "about the bridge ".repeat(20) + "without an end";
        assertThat(preview(Map.of("text", endless)).body())
                .containsPattern("value=\"A sentence that goes on[^\"]{40,90}(about|the|bridge)…\"");
    }

    @Test
    void the_sample_article_is_ready_to_be_tried() {
        assertThat(ada.get("/articles/new?sample=true").says("Half a century after Apollo 11"))
                .isTrue();
    }

    private Visit preview(Map<String, String> typed) {
        Map<String, String> fields =
                new LinkedHashMap<>(ada.get("/articles/new").hidden("/articles"));
        fields.putAll(typed);
        return ada.post("/articles/preview", fields);
    }

    private Visit ingest(Map<String, String> typed) {
        return ada.submit(ada.get("/articles/new"), "/articles", typed);
    }

    private Visit upload(byte[] file) {
        return ada.upload(
                ada.get("/articles/new"),
                "/articles",
                "/articles/preview",
                Map.of("text", "", "title", "Cheese"),
                file);
    }
}
