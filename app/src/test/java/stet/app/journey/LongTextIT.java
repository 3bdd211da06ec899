package stet.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import stet.domain.Actor;
import stet.domain.Person;
import stet.domain.article.ArticleCommand.IngestArticle;
import stet.domain.article.ArticleId;
import stet.infra.desk.Channel;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Request;

/** A text that is too long for one page, read and checked as if it were on one. */
@DirtiesContext
@TestPropertySource(properties = "stet.event-store.read-your-writes=60s")
class LongTextIT extends Journey {
    @Autowired
    private CommandDesk desk;

    @Test
    void whoever_walks_past_the_edge_of_a_part_is_in_the_next_one_and_comes_back() {
        Newsroom ada = as("ada");
        String article = takenIn("Ledger", 1_600);
        Keyboard keys = ada.page().keyboard();

        ada.page().navigate(article + "#s1590");
        shows(ada, "1,590 of 1,600");
        assertThat(ada.page()).hasURL(Pattern.compile(".*statement=.*#s1590"));

        ada.page().navigate(article + "#s799");
        shows(ada, "799 of 1,600");
        keys.press("j");
        keys.press("j");
        shows(ada, "801 of 1,600");
        assertThat(ada.page().locator("#s801")).hasClass(Pattern.compile(".*is-selected.*"));
        keys.press("k");
        shows(ada, "800 of 1,600");
        ada.page().goBack();
        shows(ada, "801 of 1,600");
    }

    @Test
    void a_key_that_is_held_walks_through_all_parts() {
        Newsroom ada = as("ada");
        ada.page().navigate(takenIn("Held", 1_600) + "?at=801#s780");
        Keyboard keys = ada.page().keyboard();
        shows(ada, "780 of 1,600");
        for (int repeat = 0; repeat < 300 && !ada.page().url().endsWith("#s830"); repeat++) {
            keys.down("j");
            ada.page().waitForTimeout(30);
        }
        keys.up("j");
        shows(ada, "830 of 1,600");
        hurried();
    }

    @Test
    void twelve_hundred_statements_stand_on_one_page_and_are_walked_with_a_held_key() {
        Newsroom ada = as("ada");
        ada.page().navigate(takenIn("Twelve", 1_200));
        assertThat(ada.page().locator(".s")).hasCount(1_200);
        ada.page().navigate(ada.page().url() + "#s1100");
        shows(ada, "1,100 of 1,200");
        Keyboard keys = ada.page().keyboard();
        for (int repeat = 0; repeat < 120; repeat++) keys.down("j");
        keys.up("j");
        shows(ada, "1,200 of 1,200");
        hurried();
    }

    @Test
    void twelve_hundred_statements_weigh_little_more_than_their_words() {
        Newsroom ada = as("ada");
        ada.page().navigate(takenIn("Weighed", 1_200));
        assertThat(ada.page().locator(".s")).hasCount(1_200);
        assertThat(weight(ada, "navigation", "") - packed(lines("Weighed", 1_200)))
                .isLessThanOrEqualTo(40 * 1024);
        assertThat(weight(ada, "resource", ".css")).isBetween(1, 12 * 1024);
        assertThat(weight(ada, "resource", ".js")).isBetween(1, 30 * 1024);
        assertThat(ada.page().locator("link[rel=stylesheet]").count()).isLessThanOrEqualTo(2);
    }

    /** How many bytes came, compressed as they were sent. */
    private static int weight(Newsroom newsroom, String kind, String ending) {
        return ((Number) newsroom.page().evaluate("""
                ([kind, ending]) => performance.getEntriesByType(kind)
                    .filter(each => new URL(each.name).pathname.endsWith(ending))
                    .reduce((sum, each) => sum + each.encodedBodySize, 0)""", List.of(kind, ending))).intValue();
    }

    private static int packed(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.size();
    }

    @Test
    void going_on_leads_to_the_next_open_statement_in_whichever_part_it_stands() {
        Newsroom ada = as("ada");
        ada.page().navigate(takenIn("On", 1_600) + "#s800");
        Keyboard keys = ada.page().keyboard();
        shows(ada, "800 of 1,600");
        keys.press("Shift+F");
        keys.press("Enter");
        shows(ada, "801 of 1,600");
        assertThat(ada.page().locator("#s801")).hasClass(Pattern.compile(".*is-selected.*"));
        ada.page().waitForLoadState();
        keys.press("Escape");
        shows(ada, "Choose a statement");
        ada.page().reload();
        assertThat(ada.page().locator("#s801")).isVisible();
    }

    /** The address of an article of many lines, which a browser would take long to paste. */
    private String takenIn(String title, int lines) {
        String text = lines(title, lines);
        ArticleId article = new ArticleId(UUID.randomUUID());
        IngestArticle command = new IngestArticle(
                article,
                title,
                text,
                null,
                null,
                null,
                null,
                null,
                false,
                new Actor(new Person("ada"), "Ada Example", Actor.Kind.PERSON));
        assertThat(((Done) desk.handle(command, Request.of(Channel.WEB, "long-text"))).visible())
                .isTrue();
        return root() + "/articles/" + article;
    }

    private static String lines(String title, int lines) {
        return IntStream.rangeClosed(1, lines)
                .mapToObj(line -> "- %s, line %d.".formatted(title, line))
                .collect(Collectors.joining("\n"));
    }

    private static void shows(Newsroom newsroom, String place) {
        assertThat(newsroom.panel())
                .containsText(place, new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
    }
}
