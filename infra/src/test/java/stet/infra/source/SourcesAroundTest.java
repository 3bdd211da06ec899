package stet.infra.source;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.infra.Newsroom.ADA;
import static stet.infra.Newsroom.BEN;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.domain.Actor;
import stet.domain.evidence.Attachment;
import stet.domain.evidence.AttachmentId;
import stet.domain.source.SourceCommand.RegisterSource;
import stet.domain.source.SourceCommand.WithdrawSource;
import stet.domain.source.SourceId;
import stet.domain.statement.StatementCommand.AttachSource;
import stet.domain.statement.StatementCommand.FlagClaim;
import stet.domain.statement.StatementId;
import stet.domain.verdict.Stance;
import stet.infra.Newsroom;
import stet.infra.Newsroom.Taken;

class SourcesAroundTest {
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

    private static SourcesAround around() {
        return NEWSROOM.projections().get(SourcesAround.class);
    }

    private static void attach(StatementId statement, SourceId source, Actor by) {
        NEWSROOM.give(new AttachSource(
                statement,
                null,
                new Attachment(
                        new AttachmentId(NEWSROOM.nextId()),
                        source,
                        Stance.SUPPORTS,
                        null,
                        "Words " + UUID.randomUUID(),
                        "p. 1"),
                by));
    }

    private static void register(String url, @Nullable String publisher, @Nullable String origin) {
        NEWSROOM.attempt(new RegisterSource(new SourceId(NEWSROOM.nextId()), "A report", url, publisher, origin, ADA));
    }

    private static Taken claims(String title, String... lines) {
        Taken article = NEWSROOM.ingest(title, null, null, lines);
        article.statements().forEach(each -> NEWSROOM.give(new FlagClaim(each, null, null, ADA)));
        return article;
    }

    @Test
    void sources_of_the_same_article_come_the_last_used_first_and_no_others() {
        Taken bridge = claims("The bridge", "It opened in 1932.", "It is long.", "It is old.");
        Taken other = claims("The tunnel", "It opened in 1942.");
        SourceId yearbook = NEWSROOM.register("Yearbook", null, null, ADA);
        SourceId report = NEWSROOM.register("Report", null, null, ADA);
        SourceId elsewhere = NEWSROOM.register("Elsewhere", null, null, ADA);
        SourceId forged = NEWSROOM.register("Forged", null, null, ADA);
        attach(bridge.statement(1), report, ADA);
        attach(bridge.statement(2), forged, ADA);
        attach(bridge.statement(2), yearbook, BEN);
        attach(other.statement(1), elsewhere, ADA);
        NEWSROOM.attempt(new WithdrawSource(forged, "a forgery", BEN));
        assertThat(near(bridge.statement(3), null)).containsExactly("Yearbook", "Report");
        assertThat(near(bridge.statement(3), "reP")).containsExactly("Report");
        assertThat(around().near(bridge.statement(3), null, 1)).hasSize(1);
        assertThat(around().lastOf(ADA.person(), bridge.statement(3))).contains(report);
        assertThat(around().lastOf(BEN.person(), bridge.statement(3))).contains(yearbook);
        assertThat(around().lastOf(BEN.person(), other.statement(1))).isEmpty();
    }

    private static List<String> near(StatementId statement, @Nullable String query) {
        return around().near(statement, query, 5).stream()
                .map(SourceSummary::title)
                .toList();
    }

    @Test
    void what_was_recorded_for_a_site_is_what_most_of_its_sources_have() {
        register("https://courier.example/1", "The Courier", null);
        register("https://www.courier.example/2", "The Courier", null);
        register("http://courier.example:80/3", "Courier", "AFP");
        register("https://courier.example:8080/4", "Somebody", "Else");
        register("https://courier.example.org/5", "Somebody", "Else");
        for (String url : List.of("https://www.COURIER.example/x", "https://courier.example"))
            assertThat(around().recorded(url))
                    .get()
                    .usingRecursiveComparison()
                    .ignoringFields("host")
                    .isEqualTo(new HostRecord("", 3, "The Courier", null));
    }

    @Test
    void an_origin_that_most_of_a_sites_sources_have_is_its_own() {
        register("https://wire.example/1", null, "The Wire");
        register("https://wire.example/2", null, "The Wire");
        register("https://wire.example/3", null, null);
        assertThat(around().recorded("https://wire.example/4"))
                .contains(new HostRecord("wire.example", 3, null, "The Wire"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "https://", "https://bare.example/2", "https://unknown.example/1"})
    void of_other_sites_nothing_was_recorded(String url) {
        register("https://bare.example/1", null, null);
        assertThat(around().recorded(url)).isEmpty();
    }
}
