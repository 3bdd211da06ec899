package stet.infra.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static stet.infra.Newsroom.ADA;
import static stet.infra.Newsroom.BEN;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.domain.evidence.Attachment;
import stet.domain.evidence.AttachmentId;
import stet.domain.source.Nature;
import stet.domain.source.SourceCommand.WithdrawSource;
import stet.domain.source.SourceId;
import stet.domain.statement.StatementCommand.AttachSource;
import stet.domain.statement.StatementCommand.DetachSource;
import stet.domain.statement.StatementCommand.FlagClaim;
import stet.domain.statement.StatementId;
import stet.domain.verdict.Stance;
import stet.infra.Newsroom;
import stet.infra.Newsroom.Taken;
import stet.infra.lists.MalformedCursor;
import stet.infra.lists.Page;
import stet.infra.lists.PageRequest;
import stet.infra.source.SourceSummary.Withdrawal;
import stet.infra.statement.RestingClaim;
import stet.infra.statement.RestingClaims;

class SourcesTest {
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
    void a_source_is_as_it_was_registered() {
        SourceId id = NEWSROOM.register("Yearbook", "https://example.org/1933", "City", ADA);
        assertThat(sources().find(id))
                .contains(new SourceSummary(
                        id,
                        "Yearbook",
                        "https://example.org/1933",
                        "City",
                        null,
                        ADA.person(),
                        NEWSROOM.now(),
                        null,
                        Nature.of("https://example.org/1933"),
                        null,
                        null,
                        0,
                        0));
        assertThat(sources().find(new SourceId(new UUID(9, 9)))).isEmpty();
    }

    @Test
    void a_withdrawn_source_says_when_by_whom_and_why() {
        SourceId id = NEWSROOM.register("Yearbook", null, null, ADA);
        NEWSROOM.attempt(new WithdrawSource(id, "a forgery", BEN));
        SourceSummary source = sources().find(id).orElseThrow();
        assertThat(source.withdrawal()).isEqualTo(new Withdrawal("a forgery", BEN.person(), NEWSROOM.now()));
        assertThat(source.version()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/1933", "http://EXAMPLE.org:80/1933#top"})
    void a_source_is_found_by_its_address_however_it_is_written(String url) {
        SourceId id = NEWSROOM.register("Yearbook", "https://Example.org/1933", null, ADA);
        NEWSROOM.register("Other", "https://example.org/1934", null, ADA);
        assertThat(sources().findByAddress(url).orElseThrow().id()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "https://", "ftp://example.org", "https://exa mple.org", "\u0000"})
    void what_is_no_address_finds_nothing(String url) {
        assertThat(sources().findByAddress(url)).isEmpty();
    }

    @Test
    void sources_come_newest_first_and_each_once() {
        for (int number = 0; number < 7; number++) NEWSROOM.register("Source " + number, null, null, ADA);
        assertThat(walk(null, 3))
                .containsExactly("Source 6", "Source 5", "Source 4", "Source 3", "Source 2", "Source 1", "Source 0");
        assertThat(walk("ource", 2)).hasSize(7).doesNotHaveDuplicates();
    }

    private static List<String> walk(@Nullable String query, int limit) {
        List<String> titles = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Page<SourceSummary> page = sources().list(query, new PageRequest(cursor, limit));
            page.items().forEach(source -> titles.add(source.title()));
            cursor = page.next();
        } while (cursor != null);
        return titles;
    }

    @ParameterizedTest
    @ValueSource(strings = {"year", "EXAMPLE.org", "city", "0%", " Yearbook "})
    void a_source_is_found_by_a_piece_of_its_title_address_or_publisher(String query) {
        NEWSROOM.register("Yearbook, 100%", "https://example.org/1933", "City archive", ADA);
        NEWSROOM.register("Interview", null, null, ADA);
        assertThat(walk(query, 10)).containsExactly("Yearbook, 100%");
    }

    @ParameterizedTest
    @ValueSource(strings = {"l'ecole", "E\u0301COLE", "archives de l’ete", "bucher.example", "京大"})
    void a_source_is_found_however_its_words_are_spelled(String query) {
        NEWSROOM.register("L’école 北京大学", "https://bücher.example/", "Archives de l’été", ADA);
        NEWSROOM.register("Interview", null, null, ADA);
        assertThat(walk(query, 10)).containsExactly("L’école 北京大学");
    }

    @Test
    void a_cursor_that_was_never_given_out_is_refused() {
        assertThatThrownBy(() -> sources().list(null, new PageRequest("nonsense", 10)))
                .isInstanceOf(MalformedCursor.class);
    }

    @Test
    void a_source_shows_every_claim_that_rests_on_it_and_counts_each_once() {
        Taken article = NEWSROOM.ingest("The bridge", null, null, "It opened in 1932.", "It is long.");
        SourceId yearbook = NEWSROOM.register("Yearbook", null, null, ADA);
        article.statements().forEach(each -> NEWSROOM.give(new FlagClaim(each, null, null, ADA)));
        attach(article.statement(1), yearbook, "opened in 1933");
        attach(article.statement(2), yearbook, "503 m");
        AttachmentId twice = attach(article.statement(1), yearbook, "in the summer");
        assertThat(claims(yearbook)).isEqualTo(2);
        assertThat(NEWSROOM.projections().get(RestingClaims.class).on(yearbook))
                .extracting(claim -> claim.use().excerpt())
                .containsExactly("in the summer", "503 m", "opened in 1933");
        assertThat(NEWSROOM.projections().get(RestingClaims.class).on(yearbook))
                .extracting(RestingClaim::articleTitle)
                .containsOnly("The bridge");
        NEWSROOM.give(new DetachSource(article.statement(1), null, twice, "beside the point", ADA));
        assertThat(claims(yearbook)).isEqualTo(2);
        assertThat(NEWSROOM.projections().get(RestingClaims.class).on(yearbook)).hasSize(2);
    }

    private static int claims(SourceId source) {
        return sources().find(source).orElseThrow().claims();
    }

    private static AttachmentId attach(StatementId statement, SourceId source, String excerpt) {
        AttachmentId id = new AttachmentId(NEWSROOM.nextId());
        NEWSROOM.give(new AttachSource(
                statement, null, new Attachment(id, source, Stance.GIVES_CONTEXT, "Archive", excerpt, "p. 1"), ADA));
        return id;
    }

    private static Sources sources() {
        return NEWSROOM.projections().get(Sources.class);
    }
}
