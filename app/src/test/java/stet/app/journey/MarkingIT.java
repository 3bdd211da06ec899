package stet.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The article's words under a mouse, and the marks beside them. */
class MarkingIT extends Journey {
    private static final String SHORT =
            "Yes. No. Why not? So it goes. It rained in May. It snowed. Ten came, and nine of them were very "
                    + "late because of the bridge that had been closed. One left. Two stayed. It was over by noon.";

    @Test
    void words_are_marked_with_the_mouse_and_nothing_else_happens() {
        Newsroom ada = as("ada");
        String article = ada.ingest("Under the mouse", "The mast was raised in 1951 by forty men. It fell twice.");
        ada.page().navigate(article);
        BoundingBox words = ada.page().locator("#s1 > a").boundingBox();
        ada.page().mouse().move(words.x + 30, words.y + words.height / 2);
        ada.page().mouse().down();
        ada.page().mouse().move(words.x + 100, words.y + words.height / 2);
        ada.page().mouse().move(words.x + 180, words.y + words.height / 2);
        ada.page().mouse().up();
        ada.page().waitForTimeout(400);
        String marked = (String) ada.page().evaluate("getSelection().toString()");
        assertThat(marked.strip()).hasSizeGreaterThan(8);
        assertThat("The mast was raised in 1951 by forty men.").contains(marked.strip());
        assertThat(ada.page().locator(".s.is-selected")).hasCount(0);
        assertThat(ada.page()).hasURL(article);
        ada.page().mouse().click(words.x + 30, words.y + words.height / 2);
        assertThat(ada.panel()).containsText("1 of 2");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 800, 320})
    void marks_never_collide_and_each_selects_its_own_statement(int width) {
        marks(sized(width, ColorScheme.LIGHT), "Short ones at " + width);
    }

    @Test
    void marks_never_collide_without_scripts() {
        marks(withoutScripts().setViewportSize(1280, 900), "Short ones without scripts");
    }

    private void marks(com.microsoft.playwright.Browser.NewContextOptions options, String title) {
        Newsroom ada = as("ada", options);
        ada.page().navigate(ada.ingest(title, SHORT + " " + title + "."));
        Page page = ada.page();
        List<BoundingBox> boxes = page.locator(".s .gutter").all().stream()
                .map(each -> each.boundingBox())
                .toList();
        assertThat(boxes).hasSize(11);
        for (int one = 0; one < boxes.size(); one++)
            for (int other = one + 1; other < boxes.size(); other++)
                assertThat(meet(boxes.get(one), boxes.get(other)))
                        .as("marks %d and %d", one + 1, other + 1)
                        .isFalse();
        for (int place : new int[] {11, 5, 2}) {
            page.locator("#s" + place + " .gutter svg").first().click();
            assertThat(page.locator("#s" + place)).hasClass(Pattern.compile(".*is-selected.*"));
            assertThat(ada.panel()).containsText(place + " of 11");
        }
    }

    private static boolean meet(BoundingBox one, BoundingBox other) {
        return one.x < other.x + other.width - 0.5
                && other.x < one.x + one.width - 0.5
                && one.y < other.y + other.height - 0.5
                && other.y < one.y + one.height - 0.5;
    }
}
