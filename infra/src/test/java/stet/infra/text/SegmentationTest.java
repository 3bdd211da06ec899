package stet.infra.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Measures the statements found against those marked by hand, and prints the figures of app/docs/reading.md. */
class SegmentationTest {
    private static final double NEWS_FLOOR = 0.95;
    private static final double NASTY_FLOOR = 0.92;

    private static final List<String> NEWS = List.of(
            "news/wire",
            "news/markets",
            "news/interview",
            "news/liveblog",
            "news/mail",
            "news/machine-translated",
            "news/court",
            "news/science",
            "heldout-news/local",
            "heldout-news/sports",
            "heldout-news/politics",
            "heldout-news/diplomacy");

    private static final List<String> NASTY = List.of("nasty", "heldout-nasty", "heldout2-nasty", "heldout3-nasty");

    @TestFactory
    Stream<DynamicTest> news_is_read() {
        return NEWS.stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    Gold article = Gold.article(name + ".gold");
                    assertReads(name, List.of(article), NEWS_FLOOR);
                    assertThat(kindsRight(article)).as("kinds in " + name).isGreaterThanOrEqualTo(NEWS_FLOOR);
                }));
    }

    @TestFactory
    Stream<DynamicTest> nasty_sentences_are_read() {
        return NASTY.stream()
                .map(name -> DynamicTest.dynamicTest(
                        name, () -> assertReads(name, Gold.lines(name + ".gold"), NASTY_FLOOR)));
    }

    @TestFactory
    Stream<DynamicTest> the_shared_articles_are_read() {
        return Corpus.ARTICLES.stream()
                .map(number -> DynamicTest.dynamicTest(number, () -> {
                    Gold article = Corpus.article(number);
                    assertReads(article.name(), List.of(article), NEWS_FLOOR);
                    assertThat(kindsRight(article)).as("kinds in " + number).isGreaterThanOrEqualTo(NEWS_FLOOR);
                }));
    }

    /** As a mail or an old terminal would send it. */
    @Test
    void news_wrapped_at_72_columns_is_read() {
        List<Gold> wrapped = NEWS.stream()
                .map(name -> Gold.article(name + ".gold").wrapped(72))
                .toList();
        assertReads("all news, wrapped at 72", wrapped, NEWS_FLOOR);
    }

    @Test
    void all_together_stay_above_the_floors() {
        List<Gold> news =
                NEWS.stream().map(name -> Gold.article(name + ".gold")).toList();
        List<Gold> nasty = new ArrayList<>();
        for (String name : NASTY) nasty.addAll(Gold.lines(name + ".gold"));
        assertReads("all news", news, NEWS_FLOOR);
        assertReads("all nasty sentences", nasty, NASTY_FLOOR);
    }

    private static void assertReads(String name, List<Gold> golds, double floor) {
        Score score = Score.of(golds);
        System.out.println(score.row(name));
        assertThat(score.f1()).as(name).isGreaterThanOrEqualTo(floor);
    }

    /** Of the statements with the right range, the share that is also of the right kind. */
    private static double kindsRight(Gold article) {
        List<Segment> segments = new Segmenter().segment(article.text());
        long found = segments.stream()
                .filter(segment -> marked(article, segment) != null)
                .count();
        long right = segments.stream()
                .filter(segment -> marked(article, segment) != null)
                .filter(segment -> marked(article, segment).kind() == segment.kind())
                .count();
        return (double) right / found;
    }

    private static Gold.Marked marked(Gold article, Segment segment) {
        return article.statements().stream()
                .filter(marked -> marked.start() == segment.start() && marked.end() == segment.end())
                .findFirst()
                .orElse(null);
    }
}
