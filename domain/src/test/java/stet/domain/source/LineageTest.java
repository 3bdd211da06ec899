package stet.domain.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import stet.domain.Actor;
import stet.domain.Decision;
import stet.domain.FieldRejection.FieldMissing;
import stet.domain.Person;
import stet.domain.source.SourceCommand.MergeSources;
import stet.domain.source.SourceCommand.RankSource;
import stet.domain.source.SourceCommand.RegisterSource;
import stet.domain.source.SourceCommand.SeparateSources;
import stet.domain.source.SourceCommand.WithdrawSource;
import stet.domain.source.SourceEvent.SourceRanked;
import stet.domain.source.SourceEvent.SourceRegistered;
import stet.domain.source.SourceEvent.SourceWithdrawn;
import stet.domain.source.SourceEvent.SourcesMerged;
import stet.domain.source.SourceEvent.SourcesSeparated;
import stet.domain.source.SourceRejection.GoesRound;
import stet.domain.source.SourceRejection.NotMerged;
import stet.domain.source.SourceRejection.RestsOnNone;
import stet.domain.source.SourceRejection.SourceIsMerged;
import stet.domain.source.SourceRejection.SourceIsWithdrawn;
import stet.domain.source.SourceRejection.UnknownSource;

class LineageTest {
    private static final SourceId PAPER = new SourceId(new UUID(2, 1));
    private static final SourceId WIRE = new SourceId(new UUID(2, 2));
    private static final SourceId REPORT = new SourceId(new UUID(2, 3));
    private static final Actor ADA = new Actor(new Person("ada"), "Ada Okafor", Actor.Kind.PERSON);

    private final Source paper = registered(PAPER, null);
    private final Source wire = registered(WIRE, "Reuters");
    private final Source report = registered(REPORT, null);

    @Test
    void a_primary_source_rests_on_no_other() {
        assertThat(paper.decide(rank(Rank.PRIMARY, null)))
                .isEqualTo(Decision.accepted(new SourceRanked(PAPER, Rank.PRIMARY, null, ADA.person())));
        assertThat(rank(Rank.PRIMARY, WIRE).shape()).containsExactly(new RestsOnNone());
    }

    @Test
    void a_secondary_source_names_one_that_others_may_rest_on() {
        assertThat(rank(Rank.SECONDARY, null).shape())
                .containsExactly(new FieldMissing("restsOn", "the source that this one rests on"));
        assertThat(paper.decide(rank(Rank.SECONDARY, WIRE), of(wire)))
                .isEqualTo(Decision.accepted(new SourceRanked(PAPER, Rank.SECONDARY, WIRE, ADA.person())));
        assertThat(paper.decide(rank(Rank.SECONDARY, WIRE))).isEqualTo(Decision.rejected(new UnknownSource(WIRE)));
        assertThat(paper.decide(rank(Rank.SECONDARY, WIRE), of(withdrawn(wire))))
                .isEqualTo(Decision.rejected(new SourceIsWithdrawn(WIRE)));
    }

    @Test
    void a_rank_that_it_has_already_changes_nothing_and_another_one_does() {
        Source ranked = on(paper, WIRE);
        assertThat(ranked.decide(rank(Rank.SECONDARY, WIRE), of(wire))).isEqualTo(Decision.unchanged());
        assertThat(ranked.decide(rank(Rank.PRIMARY, null)))
                .isEqualTo(Decision.accepted(new SourceRanked(PAPER, Rank.PRIMARY, null, ADA.person())));
    }

    @Test
    void no_source_comes_to_rest_on_itself_by_whatever_way() {
        Source onPaper = on(registered(REPORT, null), PAPER);
        assertThat(paper.decide(rank(Rank.SECONDARY, PAPER), of(paper)))
                .isEqualTo(Decision.rejected(new GoesRound(PAPER, PAPER)));
        assertThat(paper.decide(rank(Rank.SECONDARY, WIRE), of(on(wire, REPORT), onPaper, paper)))
                .isEqualTo(Decision.rejected(new GoesRound(PAPER, WIRE)));
        assertThat(paper.decide(new MergeSources(PAPER, WIRE, ADA), of(on(wire, REPORT), onPaper, paper)))
                .isEqualTo(Decision.rejected(new GoesRound(PAPER, WIRE)));
    }

    @Test
    void a_source_is_registered_with_its_rank_or_not_at_all() {
        RegisterSource register = new RegisterSource(
                PAPER, "Paper", null, null, null, Nature.of(null), new Ranking(Rank.SECONDARY, WIRE), ADA);
        assertThat(Source.unregistered(PAPER).decide(register, of(wire)))
                .isEqualTo(new Decision.Accepted<>(List.of(
                        new SourceRegistered(PAPER, "Paper", null, null, null, Nature.of(null), ADA.person()),
                        new SourceRanked(PAPER, Rank.SECONDARY, WIRE, ADA.person()))));
        assertThat(Source.unregistered(PAPER).decide(register)).isEqualTo(Decision.rejected(new UnknownSource(WIRE)));
    }

    @Test
    void a_merged_source_takes_no_claim_until_the_two_are_separated() {
        SourcesMerged event = new SourcesMerged(PAPER, WIRE, ADA.person());
        assertThat(paper.decide(new MergeSources(PAPER, WIRE, ADA), of(wire))).isEqualTo(Decision.accepted(event));
        Source merged = paper.evolve(event);
        assertThat(merged.whyNotCitable()).contains(new SourceIsMerged(PAPER, WIRE));
        assertThat(merged.decide(rank(Rank.PRIMARY, null)))
                .isEqualTo(Decision.rejected(new SourceIsMerged(PAPER, WIRE)));
        SourcesSeparated apart = new SourcesSeparated(PAPER, WIRE, ADA.person());
        assertThat(merged.decide(new SeparateSources(PAPER, ADA))).isEqualTo(Decision.accepted(apart));
        assertThat(merged.evolve(apart)).isEqualTo(paper);
        assertThat(paper.decide(new SeparateSources(PAPER, ADA))).isEqualTo(Decision.rejected(new NotMerged(PAPER)));
    }

    @Test
    void a_merged_source_can_be_withdrawn() {
        Source merged = paper.evolve(new SourcesMerged(PAPER, WIRE, ADA.person()));
        assertThat(merged.decide(new WithdrawSource(PAPER, "forged", ADA)))
                .isEqualTo(Decision.accepted(new SourceWithdrawn(PAPER, "forged", ADA.person())));
    }

    @Test
    void the_first_source_of_a_way_is_the_origin_of_all_that_rest_on_it() {
        Lineage lineage = of(on(paper, WIRE), on(wire, REPORT), report);
        assertThat(lineage.of(PAPER)).containsExactly(PAPER, WIRE, REPORT);
        assertThat(lineage.origins(PAPER)).containsExactly("Source 3", "Reuters");
        assertThat(lineage.origins(WIRE)).containsExactly("Source 3", "Reuters");
        assertThat(lineage.origins(REPORT)).isEmpty();
    }

    @Test
    void two_that_rest_on_a_source_which_was_withdrawn_have_one_origin_still() {
        Lineage lineage = of(on(paper, REPORT), on(registered(WIRE, null), REPORT), withdrawn(report));
        assertThat(lineage.origins(PAPER)).isEqualTo(lineage.origins(WIRE)).isNotEmpty();
    }

    @Test
    void a_way_that_goes_round_ends() {
        assertThat(of(on(paper, WIRE), on(wire, PAPER)).of(PAPER)).containsExactly(PAPER, WIRE);
    }

    private static RankSource rank(Rank rank, @Nullable SourceId restsOn) {
        return new RankSource(PAPER, new Ranking(rank, restsOn), ADA);
    }

    private static Source on(Source source, SourceId other) {
        return source.evolve(new SourceRanked(id(source), Rank.SECONDARY, other, ADA.person()));
    }

    private static Source withdrawn(Source source) {
        return source.evolve(new SourceWithdrawn(id(source), "forged", ADA.person()));
    }

    private static Source registered(SourceId id, @Nullable String origin) {
        String title = "Source " + id.value().getLeastSignificantBits();
        return Source.unregistered(id)
                .evolve(new SourceRegistered(id, title, null, null, origin, Nature.of(null), ADA.person()));
    }

    private static Lineage of(Source... sources) {
        Map<SourceId, Source> all = new HashMap<>();
        for (Source source : sources) all.put(id(source), source);
        return new Lineage(all);
    }

    private static SourceId id(Source source) {
        return switch (source) {
            case Source.Unregistered it -> it.id();
            case Source.Registered it -> it.id();
            case Source.Merged it -> it.id();
            case Source.Withdrawn it -> it.id();
        };
    }
}
