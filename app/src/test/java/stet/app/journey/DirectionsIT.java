package stet.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are read from the right, on pages that are read from the left. */
class DirectionsIT extends Journey {
    private static final String TITLE = "الجسر يفتح بعد عشر سنوات";
    private static final String TEXT = """
            افتتح الجسر اليوم بعد عشر سنوات من العمل، وطوله 400 متر. كلف الجسر 3 ملايين.

            CNN قالت إن الجسر مغلق. هذا غير صحيح.""";

    @ParameterizedTest
    @ValueSource(ints = {1280, 320})
    void an_arabic_article_is_read_from_the_right_and_its_panel_from_the_left(int width) {
        Newsroom ada = as("ada", sized(width, ColorScheme.LIGHT));
        ada.select(ada.ingest(TITLE + " " + width, TEXT + " " + width + "."), 1);
        for (String block : new String[] {"#reading .block >> nth=0", "#reading .block >> nth=1"})
            assertThat(ada.page().locator(block)).hasCSS("direction", "rtl");
        assertThat(ada.panel()).hasCSS("direction", "ltr");
        assertThat(ada.page()
                        .locator("h1")
                        .locator("bdi, [dir]")
                        .or(ada.page().locator("h1[dir]"))
                        .first())
                .hasCSS("direction", "rtl");
        assertThat(ada.panel().locator(".quoted").first()).hasCSS("direction", "ltr");
        assertThat(left(ada, "#s3 .gutter svg")).isGreaterThan(left(ada, "#s3 > a"));
        assertThat(overflow(ada)).isZero();
        ada.flag();
        ada.open("/");
        assertThat(overflow(ada)).isZero();
    }

    @Test
    void a_mark_that_turns_words_round_turns_only_those_of_its_own_statement() {
        Newsroom ada = as("ada");
        String article = ada.ingest(
                "Turned \u202e round", "It was \u202eone thing. \u2069Stray \u202emarks. Then 12 came (all of them).");
        ada.page().navigate(article);
        assertThat(order(ada, "#s3 > a")).isEqualTo("ltr");
        assertThat(order(ada, "#filters a:last-of-type span")).isEqualTo("ltr");
        ada.open("/");
        assertThat(order(
                        ada,
                        "tbody tr:has(a[href$='" + article.substring(ada.root().length()) + "']) td:nth-child(3) time"))
                .isEqualTo("ltr");
    }

    @Test
    void sentences_about_words_from_outside_keep_their_order() {
        Newsroom ada = as("ada");
        ada.select(ada.ingest("Quoted words", "The canal opened in 1921. It is 9 km long."), 1);
        ada.flag();
        ada.attach("https://example.org/rtl", "تقرير \u202e", "Supports", "قال \u202e", "وكالة");
        Locator sentence = ada.panel().locator(".history li:first-child > span");
        assertThat(sentence).containsText("attached");
        assertThat(order(ada, ".history li:first-child a.small, .history li:first-child time"))
                .isEqualTo("ltr");
        assertThat((String) sentence.evaluate("each => each.textContent"))
                .contains("\u2068")
                .contains("\u2069");
    }

    private static double left(Newsroom newsroom, String selector) {
        return newsroom.page().locator(selector).first().boundingBox().x;
    }

    private static int overflow(Newsroom newsroom) {
        return (int)
                newsroom.page().evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    /** Whether the first letter of what an element says stands left of its last. */
    private static String order(Newsroom newsroom, String selector) {
        return (String) newsroom.page().locator(selector).first().evaluate("""
                element => {
                  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
                  let text;
                  while (!(text = walker.nextNode()).data.trim());
                  const at = (place) => {
                    const range = document.createRange();
                    range.setStart(text, place);
                    range.setEnd(text, place + 1);
                    return range.getBoundingClientRect().left;
                  };
                  const start = text.data.search(/[A-Za-z0-9#]/);
                  return at(start) <= at(start + 1) ? "ltr" : "rtl";
                }""");
    }
}
