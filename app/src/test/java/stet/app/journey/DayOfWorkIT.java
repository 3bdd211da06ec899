package stet.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import stet.app.journey.Deeds.Count;

/**
 * What a day's work costs the hands: a statement from its flag over two new sources and a verdict to a second person's
 * sign-off, one that is dismissed, and one more passage of a source that is known, each by keyboard and by mouse. {@link Deeds}
 * says what counts.
 */
class DayOfWorkIT extends Journey {
    private final List<String> table = new ArrayList<>(List.of(Count.HEAD));

    @AfterEach
    void print() {
        table.forEach(System.out::println);
    }

    private Count told(String what, Count count) {
        table.add(count.line(what));
        return count;
    }

    private static String text() throws IOException {
        try (InputStream text = DayOfWorkIT.class.getResourceAsStream("harbour-treaty.txt")) {
            return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Newsroom signedIn(String id) {
        Newsroom newsroom = as(id);
        newsroom.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        return newsroom;
    }

    private static void at(Newsroom newsroom, int place) {
        assertThat(newsroom.panel()).containsText(place + " of ");
        assertThat(newsroom.panel()).not().hasAttribute("inert", Pattern.compile(".*"));
    }

    @Test
    void by_keyboard() throws IOException {
        Newsroom ada = signedIn("ada");
        String article = ada.ingest("The harbour treaty, by keyboard", text());
        Deeds deeds = new Deeds(ada.page());
        ada.page().navigate(article);
        deeds.since();
        deeds.key("j", "j", "j").until(() -> at(ada, 3));
        deeds.since();

        deeds.key("f", "Enter").until(() -> ada.settled("Flagged"));
        Count flag = told("flag", deeds.since());
        for (String site : List.of("ministry.example", "courier.example")) {
            deeds.key("s", "Tab", "Tab", "Tab").paste("https://" + site + "/treaty").key("Tab");
            deeds.paste("The treaty").key("Tab", "Tab", "Space", "Tab").paste("Signed on 12 May.");
            deeds.key("Tab").paste("page 3").key("Enter");
            deeds.until(() -> assertThat(ada.panel().locator(".evidence")).containsText(site));
            flag = flag.and(told("new source", deeds.since()));
        }
        deeds.key("v", "Space", "Tab", "Tab").type("Both say so.").key("Control+Shift+Enter");
        deeds.until(() -> assertThat(ada.panel()).containsText("4 of "));
        flag = flag.and(told("verdict", deeds.since()));

        Newsroom ben = signedIn("ben");
        Deeds second = new Deeds(ben.page());
        ben.page().navigate(article);
        second.since();
        second.key("j", "j", "j").until(() -> at(ben, 3));
        second.key("m", "Enter").until(() -> ben.settled("Verified"));
        told("statement", flag.and(told("sign-off", second.since())));
        hurried();
    }
}
