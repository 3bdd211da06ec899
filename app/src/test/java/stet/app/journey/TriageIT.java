package stet.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.KeyboardModifier;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Several statements in one act, by keys, by mouse and without a script. */
class TriageIT extends Journey {
    private static final String TEXT = """
            The night of the flood

            By Nils Berg

            The river rose by 4 m in 1954. Everybody was afraid. The dam held. It was built in 1931. Some \
            say that it was luck.""";

    @Test
    void several_are_chosen_flagged_dismissed_and_undone_by_keys_alone() {
        Newsroom ada = as("ada");
        ada.page().navigate(ada.ingest("Triage by keys", endingIn("skill")));
        Page page = ada.page();
        Keyboard keys = page.keyboard();
        walkTo(ada, 3);

        keys.press("x");
        keys.press("j");
        keys.press("j");
        keys.press("x");
        assertThat(page.locator("[data-picked]")).hasText("2");
        keys.press("f");
        are(page, "flagged", 3, 5);
        are(page, "untriaged", 4);
        assertThat(page.locator("#triage .outcome")).containsText("2 statements flagged.");
        assertThat(page.locator("#announcer")).containsText("2 statements flagged.");

        keys.press("z");
        are(page, "untriaged", 3, 5);

        keys.press("Escape");
        keys.press("Shift+J");
        keys.press("Shift+J");
        assertThat(page.locator(".s.is-picked")).hasCount(3);
        keys.press("d");
        keys.press("Space");
        keys.press("Tab");
        keys.type("Hearsay.");
        keys.press("Enter");
        are(page, "dismissed", 5, 6, 7);

        walkTo(ada, 4);
        keys.press("r");
        are(page, "dismissed", 4);
        assertThat(ada.panel()).containsText("Hearsay.");
        keys.press("z");
        are(page, "untriaged", 4);
        ada.settled("Untriaged");
    }

    @Test
    void what_frames_the_text_is_dismissed_in_one_press_and_the_rest_along_the_marks() {
        Newsroom ada = as("ada");
        ada.page().navigate(ada.ingest("Triage by mouse", endingIn("luck")));
        Page page = ada.page();
        assertThat(page.locator("#suggestion")).containsText("1 heading and 1 byline: dismiss?");
        page.locator("#suggestion button").click();
        are(page, "dismissed", 1, 2);
        assertThat(page.locator("#suggestion")).hasCount(0);

        BoundingBox first = mark(page, 3);
        BoundingBox last = mark(page, 6);
        page.mouse().move(first.x + 5, first.y + first.height / 2);
        page.mouse().down();
        page.mouse().move(first.x + 5, (first.y + last.y) / 2);
        page.mouse().move(last.x + 5, last.y + last.height / 2);
        page.mouse().up();
        assertThat(page.locator("[data-picked]")).hasText("4");
        page.locator("#triage button[value=flag]").click();
        are(page, "flagged", 3, 4, 5, 6);

        walkTo(ada, 3);
        page.locator("#s7 .gutter").click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
        assertThat(page.locator("[data-picked]")).hasText("5");
        page.locator("#triage button[value=flag]").click();
        assertThat(page.locator("#triage .errors"))
                .containsText("Statement 6: This statement is flagged as a claim already.");
        are(page, "untriaged", 7);
        page.getByText("Leave these out, do the rest").click();
        are(page, "flagged", 7);
        assertThat(page.locator("#triage")).containsText("Statement 6 was left out");
    }

    @Test
    void several_are_triaged_without_a_script() {
        Newsroom ada = as("ada", withoutScripts());
        ada.page().navigate(ada.ingest("Triage by boxes", endingIn("chance")));
        Page page = ada.page();
        page.getByText("Select several").click();
        box(page, 3).check();
        box(page, 6).check();
        ada.press("Flag claims");
        are(page, "flagged", 3, 6);
        assertThat(page.locator("#triage .outcome")).containsText("2 statements flagged.");
        ada.press("Undo");
        are(page, "untriaged", 3, 6);

        page.getByText("Headings, bylines, captions").click();
        assertThat(box(page, 1)).isChecked();
        assertThat(box(page, 2)).isChecked();
        box(page, 4).check();
        page.locator("#triage summary", new Page.LocatorOptions().setHasText("Dismiss"))
                .click();
        page.locator("#triage").getByLabel(Pattern.compile("Not checkable")).check();
        page.locator("#triage").getByLabel("Reason").fill("Nothing in it.");
        page.locator("#triage").getByLabel("Reason").press("Enter");
        are(page, "dismissed", 1, 2, 4);

        box(page, 4).check();
        box(page, 5).check();
        page.locator("#triage summary", new Page.LocatorOptions().setHasText("Dismiss"))
                .click();
        page.locator("#triage").getByText("Opinion").last().click();
        assertThat(page.locator("#triage .errors")).containsText("Statement 4");
        assertThat(box(page, 5)).isChecked();
        are(page, "untriaged", 5);
        page.getByText("Leave these out, do the rest").click();
        are(page, "dismissed", 5);
        assertThat(page.locator("#triage")).containsText("Statement 4 was left out");
    }

    @Test
    void what_is_chosen_while_an_act_is_under_way_stays_chosen() {
        Newsroom ada = as("ada");
        Page page = ada.page();
        page.navigate(ada.ingest("Triage on a slow line", endingIn("patience")));
        walkTo(ada, 3);
        page.keyboard().press("x");
        page.keyboard().press("f");
        are(page, "flagged", 3);
        List<Route> held = new ArrayList<>();
        page.route("**/triage", held::add, new Page.RouteOptions().setTimes(1));

        page.keyboard().press("z");
        page.waitForCondition(() -> !held.isEmpty());
        page.keyboard().press("Escape");
        page.keyboard().press("Shift+J");
        assertThat(page.locator("[data-picked]")).hasText("2");
        held.forEach(Route::resume);

        are(page, "untriaged", 3);
        assertThat(page.locator("[data-picked]")).hasText("2");
        assertThat(page.locator(".s.is-picked")).hasCount(2);
        hurried();
    }

    /** No text is taken in twice. */
    private static String endingIn(String word) {
        return TEXT.replace("luck", word);
    }

    private static void walkTo(Newsroom newsroom, int place) {
        newsroom.page().locator("#s" + place + " > a").first().click();
        assertThat(newsroom.panel()).containsText(place + " of 7");
    }

    private static BoundingBox mark(Page page, int place) {
        return page.locator("#s" + place + " .gutter").boundingBox();
    }

    private static Locator box(Page page, int place) {
        return page.getByLabel("Select statement " + place, new Page.GetByLabelOptions().setExact(true));
    }

    private static void are(Page page, String state, int... places) {
        for (int place : places)
            assertThat(page.locator("#s" + place)).hasClass(Pattern.compile(".*\\b" + state + "\\b.*"));
    }
}
