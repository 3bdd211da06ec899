package stet.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Going from statement to statement: one frame, one panel under it, and one page in the browser's history. */
class GoingOnIT extends Journey {

    @Test
    void going_on_leaves_the_statement_unframed_and_with_its_new_mark() {
        Newsroom ada = as("ada");
        ada.page().navigate(ada.ingest("Marks that follow", "The quay sank in 1911. It was raised. It is new."));
        Keyboard keys = ada.page().keyboard();
        keys.press("j");
        assertThat(ada.panel()).containsText("1 of 3");
        for (int place = 1; place <= 2; place++) {
            keys.press("Shift+F");
            keys.press("Enter");
            assertThat(ada.panel()).containsText(place + 1 + " of 3");
            assertThat(statement(ada, place)).hasClass(Pattern.compile(".*\\bflagged\\b.*"));
            assertThat(statement(ada, place)).not().hasClass(Pattern.compile(".*is-selected.*"));
            assertThat(ada.page().locator(".s.is-selected")).hasCount(1);
            assertThat(ada.page().locator("[aria-current=true]").and(ada.page().locator(".s > a")))
                    .hasCount(1);
        }
        assertThat(ada.page()).hasURL(Pattern.compile(".*#s3$"));
    }

    @Test
    void on_a_narrow_screen_the_panel_stands_under_its_own_statement() {
        Newsroom ada = as("ada", sized(800, ColorScheme.LIGHT));
        ada.page()
                .navigate(ada.ingest("Panels that follow", "The silo fell in 1921.\n\nIt was rebuilt.\n\nIt is new."));
        Keyboard keys = ada.page().keyboard();
        keys.press("j");
        assertThat(ada.panel()).containsText("1 of 3");
        keys.press("Shift+F");
        keys.press("Enter");
        assertThat(ada.panel()).containsText("2 of 3");
        assertThat(ada.page().locator("#s2 + #rail #panel")).isVisible();
        assertThat(ada.panel().boundingBox().y).isGreaterThan(statement(ada, 2).boundingBox().y);
        assertThat(ada.panel().boundingBox().y).isLessThan(statement(ada, 3).boundingBox().y);
    }

    @Test
    void who_walks_by_keys_is_one_step_back_from_where_they_came() {
        Newsroom ada = as("ada");
        String article = ada.ingest("One step back", "The ferry sank in 1931. It was raised. It was sold. It is gone.");
        ada.open("/articles");
        ada.page().navigate(article);
        Keyboard keys = ada.page().keyboard();
        for (int place = 1; place <= 4; place++) {
            keys.press("j");
            assertThat(ada.panel()).containsText(place + " of 4");
        }
        keys.press("k");
        assertThat(ada.panel()).containsText("3 of 4");
        assertThat(ada.page()).hasURL(Pattern.compile(".*\\?statement=.*#s3"));
        keys.press("Shift+F");
        keys.press("Enter");
        assertThat(ada.panel()).containsText("4 of 4");
        ada.page().reload();
        assertThat(ada.panel()).containsText("4 of 4");
        ada.page().goBack();
        assertThat(ada.page()).hasURL(ada.root() + "/articles");
    }

    @Test
    void arrows_walk_as_letters_do_and_only_a_click_can_be_gone_back_from() {
        Newsroom ada = as("ada");
        String article = ada.ingest("Up and down", "The yard shut in 1931. It was sold. It was razed. It is gone.");
        ada.open("/articles");
        ada.page().navigate(article);
        Keyboard keys = ada.page().keyboard();
        for (String key : new String[] {"j", "ArrowDown", "k", "ArrowDown", "ArrowDown", "j", "ArrowUp"})
            keys.press(key);
        assertThat(ada.panel()).containsText("3 of 4");
        statement(ada, 1).locator("a").first().click();
        assertThat(ada.panel()).containsText("1 of 4");
        keys.press("ArrowDown");
        assertThat(ada.panel()).containsText("2 of 4");
        ada.page().goBack();
        assertThat(ada.panel()).containsText("3 of 4");
        ada.page().goBack();
        assertThat(ada.page()).hasURL(ada.root() + "/articles");
        hurried();
    }

    @Test
    void what_a_key_can_not_do_is_said_where_everyone_sees_it() {
        Newsroom ada = as("ada");
        ada.page().navigate(ada.ingest("Said aloud", "The kiln burnt in 1941. It was rebuilt."));
        Keyboard keys = ada.page().keyboard();
        keys.press("j");
        assertThat(ada.panel()).containsText("1 of 2");
        keys.press("m");
        Locator said = ada.page().locator("#announcer");
        assertThat(said).containsText("not possible");
        assertThat(said.boundingBox().width).isGreaterThan(100);
        assertThat(said.boundingBox().height).isGreaterThan(15);
        keys.press("j");
        assertThat(ada.panel()).containsText("2 of 2");
        assertThat(said.boundingBox().width).isLessThan(2);
    }

    private static Locator statement(Newsroom newsroom, int place) {
        return newsroom.page().locator("#s" + place);
    }
}
