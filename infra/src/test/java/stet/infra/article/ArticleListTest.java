package stet.infra.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static stet.infra.Newsroom.ADA;
import static stet.infra.Newsroom.BEN;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import stet.domain.statement.Dismissal;
import stet.domain.statement.StatementCommand.DismissStatement;
import stet.domain.statement.StatementCommand.FlagClaim;
import stet.domain.statement.StatementCommand.MarkVerified;
import stet.domain.statement.StatementCommand.ProposeVerdict;
import stet.domain.verdict.ReasonedVerdict;
import stet.domain.verdict.Verdict;
import stet.infra.Newsroom;
import stet.infra.Newsroom.Taken;
import stet.infra.article.ArticleFilter.Only;
import stet.infra.article.ArticleFilter.Sort;
import stet.infra.lists.Cursor;
import stet.infra.lists.MalformedCursor;
import stet.infra.lists.Page;
import stet.infra.lists.PageRequest;

class ArticleListTest {
    private static final Newsroom NEWSROOM =
            new Newsroom("stet.infra.article", "stet.infra.statement", "stet.infra.source");

    @BeforeEach
    void morning() {
        NEWSROOM.startOver();
    }

    @AfterAll
    static void close() {
        NEWSROOM.close();
    }

    @Test
    void articles_come_newest_first() {
        ingest("First", "Second", "Third");
        assertThat(titles(ArticleFilter.NEWEST)).containsExactly("Third", "Second", "First");
    }

    @ParameterizedTest
    @CsvSource({
        "TITLE, false, Alder|Beech|Cedar",
        "TITLE, true, Cedar|Beech|Alder",
        "RECEIVED, false, Cedar|Alder|Beech"
    })
    void articles_come_in_the_order_that_was_asked_for(Sort sort, boolean descending, String titles) {
        ingest("Cedar", "Alder", "Beech");
        assertThat(titles(new ArticleFilter(null, null, sort, descending))).containsExactly(titles.split("\\|"));
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void pages_hold_every_article_once(Sort sort) {
        IntStream.range(0, 23)
                .forEach(number ->
                        NEWSROOM.ingest("Title " + number % 7, "Publisher " + number % 3, null, "Line " + number));
        for (boolean descending : new boolean[] {true, false}) {
            ArticleFilter filter = new ArticleFilter(null, null, sort, descending);
            assertThat(walk(filter, 4)).doesNotHaveDuplicates().hasSize(23).isEqualTo(walk(filter, 500));
        }
    }

    private static List<ArticleSummary> walk(ArticleFilter filter, int limit) {
        List<ArticleSummary> all = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Page<ArticleSummary> page = articles().articles(filter, new PageRequest(cursor, limit));
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    @Test
    void only_articles_with_a_standing_are_listed_under_it() {
        Taken idle = NEWSROOM.ingest("Idle", null, null, "One.");
        Taken flagged = NEWSROOM.ingest("Flagged", null, null, "One.", "Two.");
        Taken settled = NEWSROOM.ingest("Settled", null, null, "One.", "Two.");
        NEWSROOM.give(new FlagClaim(flagged.statement(2), null, null, ADA));
        NEWSROOM.give(new DismissStatement(settled.statement(1), Dismissal.NOT_CHECKABLE, "a heading", ADA));
        verify(settled);
        assertThat(titles(only(Only.FLAGGED))).containsExactly("Flagged");
        assertThat(titles(only(Only.VERIFIED))).containsExactly("Settled");
        assertThat(titles(only(Only.DISMISSED))).containsExactly("Settled");
        assertThat(titles(only(Only.UNTRIAGED))).containsExactly("Flagged", "Idle");
        assertThat(titles(only(Only.UNSETTLED))).containsExactly("Flagged", "Idle");
        assertThat(titles(only(Only.STALE))).isEmpty();
        assertThat(articles().summary(idle.article()).orElseThrow().progress().settled())
                .isZero();
    }

    private static void verify(Taken article) {
        NEWSROOM.give(new FlagClaim(article.statement(2), null, null, ADA));
        NEWSROOM.give(new ProposeVerdict(
                article.statement(2),
                null,
                new ReasonedVerdict(Verdict.NOT_ENOUGH_EVIDENCE, null, "Nobody knows.", null, "Nobody keeps records."),
                ADA));
        NEWSROOM.give(new MarkVerified(article.statement(2), null, null, BEN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"geneva", "Villa Grange", "\"la grange\"", "enev", "Wire Se", "geneva -zurich", "By Jo"})
    void an_article_is_found_by_words_of_its_text_or_a_piece_of_its_title(String query) {
        NEWSROOM.ingest("Summit in Geneva", "Wire Service", "By Jo Field", "They met at the Villa La Grange.");
        NEWSROOM.ingest("Weather", "Local Paper", null, "It rained.");
        assertThat(titles(query(query))).containsExactly("Summit in Geneva");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "L’école est finie | l'ecole",
                "L’école est finie | ECOLE",
                "L’école est finie | cole",
                "L’e\u0301cole est finie | l’école",
                "Café in Zürich | Cafe\u0301 in Zu\u0308rich",
                "北京大学的研究 | 北京",
                "北京大学的研究 | 大学",
                "北京大学的研究 | 究",
                "서울에서 만났다 | 서울",
                "서울에서 만났다 | \u1109\u1165\u110b\u116e\u11af",
                "Встреча в Орле: ёлка | елка",
                "أَخْبَار اليوم | اخبار"
            })
    void an_article_is_found_however_its_words_are_spelled(String words, String query) {
        NEWSROOM.ingest("In its text", null, null, words);
        NEWSROOM.ingest(words, null, null, "In its title.");
        NEWSROOM.ingest("Other", null, null, "It rained. 东京 부산 ecola");
        assertThat(titles(query(query))).contains(words);
        if (!query.equals("cole")) assertThat(titles(query(query))).containsExactly(words, "In its text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zurich", "100%", "_", "%", "\\", "'", "\"", "' or 1=1 --", "<->", "!!", "&|", ":*"})
    void what_no_article_says_finds_none(String query) {
        NEWSROOM.ingest("Summit in Geneva", "Wire Service", null, "They met.");
        assertThat(titles(query(query))).isEmpty();
    }

    @Test
    void wildcards_are_looked_for_as_they_are() {
        ingest("Up by 100%", "Up by 1000");
        assertThat(titles(query("100%"))).containsExactly("Up by 100%");
    }

    @Test
    void a_search_goes_together_with_a_standing_and_pages() {
        for (int number = 0; number < 5; number++) {
            Taken article = NEWSROOM.ingest("Flood " + number, null, null, "Water.");
            if (number != 2) NEWSROOM.give(new FlagClaim(article.statement(1), null, null, ADA));
        }
        assertThat(walk(new ArticleFilter("flood", Only.FLAGGED, Sort.TITLE, false), 2))
                .extracting(ArticleSummary::title)
                .containsExactly("Flood 0", "Flood 1", "Flood 3", "Flood 4");
    }

    @Test
    void the_longest_text_of_unlike_words_can_be_searched() {
        String words = IntStream.range(0, 180_000)
                .mapToObj(number ->
                        Character.toString(0x20000 + number % 40_000) + Character.toString(0x20000 + number / 9))
                .reduce(
                        new StringBuilder("Preface "),
                        (text, word) -> text.append(word).append(' '),
                        StringBuilder::append)
                .toString();
        NEWSROOM.ingest("Long", null, null, words);
        assertThat(titles(query("preface"))).containsExactly("Long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "VElUTEU"})
    void a_cursor_that_was_never_given_out_is_refused(String cursor) {
        assertThatThrownBy(() -> articles().articles(ArticleFilter.NEWEST, new PageRequest(cursor, 10)))
                .isInstanceOf(MalformedCursor.class);
    }

    @Test
    void a_cursor_of_another_order_is_refused() {
        String cursor = Cursor.of("TITLE descending", "x", new UUID(1, 1)).opaque();
        assertThatThrownBy(() -> articles().articles(ArticleFilter.NEWEST, new PageRequest(cursor, 10)))
                .isInstanceOf(MalformedCursor.class);
    }

    @Test
    void a_cursor_of_the_other_direction_is_refused() {
        ingest("One", "Two");
        String next =
                articles().articles(ArticleFilter.NEWEST, PageRequest.first(1)).next();
        ArticleFilter oldest = new ArticleFilter(null, null, Sort.RECEIVED, false);
        assertThatThrownBy(() -> articles().articles(oldest, new PageRequest(next, 1)))
                .isInstanceOf(MalformedCursor.class);
    }

    @Test
    void a_cursor_from_beyond_the_calendar_finds_what_lies_behind_it() {
        ingest("One");
        String cursor = Cursor.of("RECEIVED descending", "+1000000000-12-31T23:59:59Z", new UUID(1, 1))
                .opaque();
        assertThat(articles()
                        .articles(ArticleFilter.NEWEST, new PageRequest(cursor, 10))
                        .items())
                .hasSize(1);
    }

    private static void ingest(String... titles) {
        for (String title : titles) NEWSROOM.ingest(title, null, null, "A line.");
    }

    private static ArticleFilter only(Only only) {
        return new ArticleFilter(null, only, Sort.RECEIVED, true);
    }

    private static ArticleFilter query(String query) {
        return new ArticleFilter(query, null, Sort.RECEIVED, true);
    }

    private static List<String> titles(ArticleFilter filter) {
        return articles().articles(filter, PageRequest.first(100)).items().stream()
                .map(ArticleSummary::title)
                .toList();
    }

    private static Articles articles() {
        return NEWSROOM.projections().get(Articles.class);
    }
}
