package stet.infra.source;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.infra.Newsroom.ADA;
import static stet.infra.Newsroom.BEN;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.domain.source.Interview;
import stet.domain.source.Nature;
import stet.domain.source.Rank;
import stet.domain.source.Ranking;
import stet.domain.source.SourceCommand.MergeSources;
import stet.domain.source.SourceCommand.RankSource;
import stet.domain.source.SourceCommand.RegisterSource;
import stet.domain.source.SourceCommand.SeparateSources;
import stet.domain.source.SourceId;
import stet.domain.source.SourceKind;
import stet.infra.Newsroom;
import stet.infra.lists.PageRequest;
import stet.infra.source.SourceSummary.Merger;

class RelatedSourcesTest {
    private static final Newsroom NEWSROOM = new Newsroom("stet.infra.source");
    private static final String PAGE = "https://paper.example/story";

    @BeforeEach
    void morning() {
        NEWSROOM.startOver();
    }

    @AfterAll
    static void close() {
        NEWSROOM.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.paper.example/story",
                "https://m.paper.example/story",
                "https://mobile.paper.example/story",
                "https://amp.paper.example/story",
                "https://paper.example/story/amp/",
                "https://paper.example/story.amp",
                "https://paper.example/story?amp=1",
                "https://www.google.com/amp/s/paper.example/story",
                "https://paper-example.cdn.ampproject.org/c/s/paper.example/story"
            })
    void an_address_for_telephones_or_of_amp_is_probably_that_of_the_plain_page(String alike) {
        SourceId page = register("Story", PAGE);
        SourceId other = register("Story", alike);
        register("Another", "https://paper.example/stories");

        assertThat(ids(related().probablyOne(page))).containsExactly(other);
        assertThat(ids(related().probablyOne(other))).containsExactly(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://paper.example/story/2", "https://paper.example/story?page=1", "https://campaign.example/story",
                "https://news.paper.example/story", "https://mpaper.example/story", "https://paper.example/example"
            })
    void other_pages_are_not_taken_for_it(String unlike) {
        SourceId page = register("Story", PAGE);
        register("Other", unlike);

        assertThat(related().probablyOne(page)).isEmpty();
    }

    @Test
    void sources_without_an_address_are_not_taken_for_each_other() {
        SourceId one = register("A letter", null);
        register("A letter", null);

        assertThat(related().probablyOne(one)).isEmpty();
    }

    @Test
    void what_rests_on_a_source_or_was_merged_into_it_has_its_words_from_there() {
        SourceId report = register("Report", null);
        SourceId paper = register("Paper", null);
        SourceId copy = register("Copy", null);
        NEWSROOM.attempt(new RankSource(paper, new Ranking(Rank.SECONDARY, report), ADA));
        NEWSROOM.attempt(new MergeSources(copy, report, BEN));

        assertThat(ids(related().from(report))).containsExactlyInAnyOrder(paper, copy);
        assertThat(find(paper).ranking()).isEqualTo(new Ranking(Rank.SECONDARY, report));
        assertThat(find(copy).merger()).isEqualTo(new Merger(report, BEN.person(), NEWSROOM.now()));
        assertThat(find(copy).from()).isEqualTo(report);
    }

    @Test
    void a_merged_source_is_offered_no_more_until_the_two_are_separated() {
        SourceId page = register("Story", PAGE);
        SourceId other = register("Story", "https://m.paper.example/story");
        NEWSROOM.attempt(new MergeSources(other, page, ADA));
        assertThat(ids(sources().citable("Story", 5))).containsExactly(page);
        assertThat(related().probablyOne(page)).isEmpty();
        assertThat(sources()
                        .findByAddress("https://m.paper.example/story")
                        .orElseThrow()
                        .id())
                .isEqualTo(page);

        NEWSROOM.attempt(new SeparateSources(other, ADA));

        assertThat(ids(sources().citable("Story", 5))).containsExactlyInAnyOrder(page, other);
        assertThat(find(other).merger()).isNull();
    }

    @Test
    void sources_of_one_named_origin_are_told() {
        SourceId one = register("Paper", null, "Reuters", Nature.of(null));
        SourceId other = register("Other paper", null, "Reuters", Nature.of(null));
        register("Third paper", null);

        assertThat(ids(related().ofItsOrigin(one))).containsExactly(other);
    }

    @Test
    void a_list_can_be_narrowed_to_a_kind_and_a_source_says_what_it_is() {
        Interview talk = new Interview("Jo Marsh", "mayor", LocalDate.of(2026, 3, 4), "by telephone", "To be named.");
        Nature nature = new Nature(SourceKind.INTERVIEW, talk, null, null);
        SourceId interview = register("Talk", null, null, nature);
        register("Story", PAGE);

        assertThat(find(interview).nature()).isEqualTo(nature);
        assertThat(ids(sources()
                        .list(null, SourceKind.INTERVIEW, PageRequest.first(5))
                        .items()))
                .containsExactly(interview);
        assertThat(ids(sources()
                        .list("tal", SourceKind.WEB, PageRequest.first(5))
                        .items()))
                .isEmpty();
    }

    private static SourceId register(String title, @Nullable String url) {
        return register(title, url, null, Nature.of(url));
    }

    private static SourceId register(String title, @Nullable String url, @Nullable String origin, Nature nature) {
        SourceId id = new SourceId(NEWSROOM.nextId());
        NEWSROOM.attempt(new RegisterSource(id, title, url, null, origin, nature, null, ADA));
        return id;
    }

    private static SourceSummary find(SourceId id) {
        return sources().find(id).orElseThrow();
    }

    private static List<SourceId> ids(List<SourceSummary> some) {
        return some.stream().map(SourceSummary::id).toList();
    }

    private static Sources sources() {
        return NEWSROOM.projections().get(Sources.class);
    }

    private static RelatedSources related() {
        return NEWSROOM.projections().get(RelatedSources.class);
    }
}
