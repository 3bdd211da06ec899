package stet.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import stet.app.journey.Deeds.Count;

/**
 * What a day's work costs the hands: a statement from its flag over two new sources and a verdict to a second person's
 * sign-off, one that is dismissed, and one more passage of a source that is known, each by keyboard and by mouse. {@link Deeds}
 * says what counts. Each begins where the one before has led: by keyboard, who goes on with Shift is at the next statement
 * already; by mouse, its click counts. A source is pasted as other tools hand it over, {@code “passage” — Title, address, page}.
 */
class DayOfWorkIT extends Journey {
    private static final int HEARD = 1_000;

    private final List<String> table = new ArrayList<>(List.of(Count.HEAD));

    @AfterEach
    void print() {
        table.forEach(System.out::println);
    }

    private Count told(String what, Count count) {
        table.add(count.line(what));
        return count;
    }

    /** A text like those of a day, with a last line of its own. */
    private static String text(String last) throws IOException {
        try (InputStream text = DayOfWorkIT.class.getResourceAsStream("harbour-treaty.txt")) {
            return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8) + last;
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

    /** Waits until what was pasted has been read, and the cursor stands where it is said what the passage does. */
    private static void read(Newsroom newsroom) {
        assertThat(newsroom.panel().locator("input:focus")).hasAttribute("name", "stance");
    }

    private static void attached(Newsroom newsroom, int passages) {
        assertThat(newsroom.panel().locator(".evidence > li")).hasCount(passages);
        assertThat(newsroom.panel()).not().hasAttribute("inert", Pattern.compile(".*"));
    }

    private static String passage(String site) {
        return "“The fees fall by eleven per cent.” — The treaty as the %1$s tells it, https://%1$s.example/%2$s, p. 3"
                .formatted(site, UUID.randomUUID());
    }

    @Test
    void by_keyboard() throws IOException {
        Newsroom ada = signedIn("ada");
        String article = ada.ingest("The harbour treaty, by keyboard", text("Read by keyboard."));
        Deeds deeds = new Deeds(ada.page());
        ada.page().navigate(article);
        deeds.key("j", "j", "j").until(() -> at(ada, 3));
        deeds.since();

        deeds.key("f", "Enter").until(() -> ada.settled("Flagged"));
        Count whole = told("keyboard: flag", deeds.since());
        for (int source = 1; source <= 2; source++) {
            int passages = source;
            deeds.paste(passage("ministry" + source)).until(() -> read(ada));
            deeds.key("s", "Enter").until(() -> attached(ada, passages));
            whole = whole.and(told("keyboard: new source", deeds.since()));
        }
        deeds.key("v", "s").type("Both texts have this figure.").key("Control+Shift+Enter");
        deeds.until(() -> at(ada, 4));
        whole = whole.and(told("keyboard: verdict, and on to the next", deeds.since()));

        deeds.key("d", "1").until(() -> ada.settled("Dismissed"));
        Count dismissed = told("keyboard: dismissal", deeds.since());
        ada.page().waitForTimeout(HEARD); // by then the page has heard of its own act
        deeds.key("k").until(() -> at(ada, 3));
        deeds.since();
        deeds.key("p")
                .until(() -> assertThat(ada.panel().locator("textarea:focus")).hasAttribute("name", "excerpt"));
        deeds.paste("“A further four per cent fall a year later.”, p. 4").until(() -> read(ada));
        deeds.key("s", "Enter").until(() -> attached(ada, 3));
        Count more = told("keyboard: one more passage of a known source", deeds.since());
        deeds.key("v", "s", "Enter");
        deeds.until(() -> assertThat(ada.panel().locator(".stale-note")).hasCount(0));
        told("keyboard: the verdict again, in its last words", deeds.since());

        whole = whole.and(signedOffByKeyboard(article));
        told("KEYBOARD: a statement from flag to sign-off", whole);
        Assertions.assertThat(whole.acts()).isLessThanOrEqualTo(15);
        Assertions.assertThat(dismissed.acts()).isLessThanOrEqualTo(4);
        Assertions.assertThat(more.acts()).isLessThanOrEqualTo(5);
        hurried();
    }

    private Count signedOffByKeyboard(String article) {
        Newsroom ben = signedIn("ben");
        Deeds deeds = new Deeds(ben.page());
        ben.page().navigate(article);
        deeds.key("j", "j", "j").until(() -> at(ben, 3));
        deeds.since();
        deeds.key("Shift+M", "Enter");
        deeds.until(() -> assertThat(ben.page().locator("#s3.verified")).isVisible());
        return told("keyboard: sign-off, and on to the next", deeds.since());
    }

    @Test
    void by_mouse() throws IOException {
        Newsroom ada = signedIn("ada");
        String article = ada.ingest("The harbour treaty, by mouse", text("Read by mouse."));
        Deeds deeds = new Deeds(ada.page());
        ada.page().navigate(article);
        deeds.since();

        deeds.click(statement(ada, 3)).until(() -> at(ada, 3));
        deeds.click(summary(ada, "Flag claim")).click(submit(ada, "Flag claim")).until(() -> ada.settled("Flagged"));
        Count whole = told("mouse: flag", deeds.since());
        for (int source = 1; source <= 2; source++) {
            int passages = source;
            deeds.paste(passage("courier" + source)).until(() -> read(ada));
            deeds.click(supports(ada)).click(submit(ada, "Attach source"));
            deeds.until(() -> attached(ada, passages));
            whole = whole.and(told("mouse: new source", deeds.since()));
        }
        deeds.click(summary(ada, "Propose verdict")).click(verdict(ada, "Supported"));
        deeds.type("Both texts have this figure.").click(submit(ada, "Propose verdict"));
        deeds.until(() -> ada.settled("In review"));
        whole = whole.and(told("mouse: verdict", deeds.since()));

        deeds.click(statement(ada, 4)).until(() -> at(ada, 4));
        deeds.click(summary(ada, "Dismiss")).click(submit(ada, "Opinion")).until(() -> ada.settled("Dismissed"));
        Count dismissed = told("mouse: dismissal", deeds.since());

        Newsroom ben = signedIn("ben");
        Deeds second = new Deeds(ben.page());
        ben.page().navigate(article);
        second.since();
        second.click(statement(ben, 3)).until(() -> at(ben, 3));
        second.click(summary(ben, "Mark verified")).click(submit(ben, "Mark verified"));
        second.until(() -> ben.settled("Verified"));
        whole = whole.and(told("mouse: sign-off", second.since()));
        told("MOUSE: a statement from flag to sign-off", whole);
        Assertions.assertThat(whole.acts()).isLessThanOrEqualTo(18);
        Assertions.assertThat(dismissed.acts()).isLessThanOrEqualTo(4);
    }

    /** What was checked before has a mark of that name, too. */
    private static Locator verdict(Newsroom newsroom, String words) {
        return newsroom.panel()
                .getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName(words).setExact(true));
    }

    @Test
    void one_more_passage_by_mouse() throws IOException {
        Newsroom ada = signedIn("ada");
        String article = ada.ingest("The harbour treaty, once more", text("Read once more."));
        ada.select(article, 3);
        ada.flag();
        ada.attach("https://more.example/1", "The treaty, more of it", "Supports", "Fees fall.", "The ministry");
        Deeds deeds = new Deeds(ada.page());
        deeds.click(ada.panel().getByText("Next passage"));
        deeds.until(() -> assertThat(ada.panel().locator("textarea:focus")).hasAttribute("name", "excerpt"));
        deeds.paste("“A further four per cent fall a year later.”, p. 4").until(() -> read(ada));
        deeds.click(supports(ada)).click(submit(ada, "Attach source"));
        deeds.until(() -> attached(ada, 2));
        Count more = told("mouse: one more passage of a known source", deeds.since());
        Assertions.assertThat(more.acts()).isLessThanOrEqualTo(5);
    }

    private static Locator statement(Newsroom newsroom, int place) {
        return newsroom.page().locator("#s" + place + " > a").first();
    }

    private static Locator summary(Newsroom newsroom, String words) {
        return newsroom.panel().locator(".now summary").filter(new Locator.FilterOptions().setHasText(words));
    }

    private static Locator submit(Newsroom newsroom, String words) {
        return newsroom.panel()
                .locator("details[open] form")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words))
                .last();
    }

    private static Locator supports(Newsroom newsroom) {
        return newsroom.panel().locator("[data-act=attach-source]").getByLabel("Supports");
    }
}
