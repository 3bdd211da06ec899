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
            "Yes. No. Why not? So it goes. It rained in May. It snowed. Ten came. One saw it all, and nine of them were very "
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
    @ValueSource(ints = {1920, 1360, 768, 320})
    void marks_stand_beside_the_line_where_their_statement_begins_and_each_selects_its_own(int width) {
        Newsroom ada = as("ada", sized(width, ColorScheme.LIGHT));
        ada.page().navigate(ada.ingest("Short ones at " + width, SHORT + " At " + width + "."));
        holds(ada.page());
        selectsItsOwn(ada, 12, 5, 2);
    }

    @Test
    void marks_never_collide_without_scripts() {
        Newsroom ada = as("ada", withoutScripts().setViewportSize(1360, 900));
        ada.page().navigate(ada.ingest("Short ones without scripts", SHORT + " Without scripts."));
        apart(boxes(ada.page(), ".gutter"));
        selectsItsOwn(ada, 12, 5, 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1920, 1360, 768, 320})
    void marks_of_a_real_article_stand_beside_the_line_where_their_statement_begins(int width) {
        Newsroom ada = as("ada", sized(width, ColorScheme.DARK));
        ada.page().navigate(ada.ingest("Real ones at " + width, Corpus.ofDelegations("Seen at " + width + ".")));
        assertThat(ada.page().locator(".s").count()).isGreaterThan(15);
        holds(ada.page());
    }

    @Test
    void who_wants_marks_in_the_text_has_them_there_and_stays_at_the_statement() {
        Newsroom ada = as("ada", sized(1360, ColorScheme.LIGHT));
        ada.page().navigate(ada.ingest("Marks in the text", SHORT + " In the text."));
        ada.page().locator("#s7 .gutter").click();
        assertThat(ada.panel()).containsText("7 of 12");
        ada.press("Marks in the text");
        assertThat(ada.panel()).containsText("7 of 12");
        BoundingBox mark = ada.page().locator("#s7 .gutter").boundingBox();
        BoundingBox words = firstWords(ada.page()).get(6);
        assertThat(mark.x + mark.width).isBetween(words.x - 8, words.x + 0.5);
        apart(boxes(ada.page(), ".gutter"));
        ada.press("Marks beside the text");
        holds(ada.page());
    }

    /** Also with as many signs as a statement can have. */
    private static void holds(Page page) {
        page.locator(".is-shared > a[style]").first().waitFor();
        besideTheirLines(page);
        page.evaluate("""
                for (const mark of document.querySelectorAll('.gutter'))
                    while (mark.children.length < 3) mark.prepend(mark.lastChild.cloneNode(true))""");
        besideTheirLines(page);
    }

    private static void besideTheirLines(Page page) {
        List<BoundingBox> marks = boxes(page, ".gutter");
        List<BoundingBox> words = firstWords(page);
        assertThat(marks).hasSameSizeAs(words);
        apart(marks);
        for (int at = 0; at < marks.size(); at++) {
            BoundingBox mark = marks.get(at);
            BoundingBox word = words.get(at);
            assertThat(mark.x).as("mark %d in the window", at + 1).isNotNegative();
            assertThat(mark.x + mark.width)
                    .as("mark %d beside the text", at + 1)
                    .isLessThanOrEqualTo(word.x);
            assertThat(lineOf(page, at + 1))
                    .as("the line of mark %d", at + 1)
                    .satisfies(
                            line -> assertThat(mark.y >= line.y - 1 && mark.y + mark.height <= line.y + line.height + 1)
                                    .isTrue());
        }
        for (BoundingBox sign : boxes(page, ".gutter .glyph"))
            assertThat(marks).as("a sign in its mark").anyMatch(mark -> meet(mark, sign) && sign.x >= mark.x - 0.5);
    }

    /** The line box in which a statement's first character stands: as high as it was made. */
    private static BoundingBox lineOf(Page page, int position) {
        return box(page.evaluate("""
                place => {
                    const a = document.querySelector(`#s${place} > a`)
                    const range = document.createRange()
                    range.setStart(a.lastChild, 0)
                    range.setEnd(a.lastChild, 1)
                    const word = range.getBoundingClientRect()
                    const high = parseFloat(getComputedStyle(a, '::before').lineHeight)
                    return [word.x, word.y + word.height / 2 - high / 2, word.width, high]
                }""", position));
    }

    private static List<BoundingBox> firstWords(Page page) {
        return boxes(page.evaluate("""
                () => [...document.querySelectorAll('.s > a:first-of-type')].map(a => {
                    const range = document.createRange()
                    range.setStart(a.lastChild, 0)
                    range.setEnd(a.lastChild, 1)
                    const { x, y, width, height } = range.getBoundingClientRect()
                    return [x, y, width, height]
                })"""));
    }

    private static List<BoundingBox> boxes(Page page, String selector) {
        return boxes(page.evaluate("""
                selector => [...document.querySelectorAll(selector)].map(each => {
                    const { x, y, width, height } = each.getBoundingClientRect()
                    return [x, y, width, height]
                })""", selector));
    }

    private static List<BoundingBox> boxes(Object found) {
        return ((List<?>) found).stream().map(MarkingIT::box).toList();
    }

    private static BoundingBox box(Object found) {
        List<Double> sides = ((List<?>) found)
                .stream().map(side -> ((Number) side).doubleValue()).toList();
        BoundingBox box = new BoundingBox();
        box.x = sides.get(0);
        box.y = sides.get(1);
        box.width = sides.get(2);
        box.height = sides.get(3);
        return box;
    }

    private static void selectsItsOwn(Newsroom newsroom, int... places) {
        for (int place : places) {
            newsroom.page().locator("#s" + place + " .gutter svg").first().click();
            assertThat(newsroom.page().locator("#s" + place)).hasClass(Pattern.compile(".*is-selected.*"));
            assertThat(newsroom.panel()).containsText(place + " of 12");
        }
    }

    private static void apart(List<BoundingBox> boxes) {
        assertThat(boxes).isNotEmpty();
        for (int one = 0; one < boxes.size(); one++)
            for (int other = one + 1; other < boxes.size(); other++)
                assertThat(meet(boxes.get(one), boxes.get(other)))
                        .as("marks %d and %d", one + 1, other + 1)
                        .isFalse();
    }

    private static boolean meet(BoundingBox one, BoundingBox other) {
        return one.x < other.x + other.width - 0.5
                && other.x < one.x + one.width - 0.5
                && one.y < other.y + other.height - 0.5
                && other.y < one.y + one.height - 0.5;
    }
}
