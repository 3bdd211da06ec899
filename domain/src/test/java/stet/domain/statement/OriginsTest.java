package stet.domain.statement;

import static stet.domain.statement.Examples.*;
import static stet.domain.statement.Scenario.given;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import stet.domain.Actor;
import stet.domain.evidence.Attachment;
import stet.domain.source.Nature;
import stet.domain.source.Rank;
import stet.domain.source.Source;
import stet.domain.source.SourceEvent.SourceRanked;
import stet.domain.source.SourceEvent.SourceRegistered;
import stet.domain.source.SourceId;
import stet.domain.statement.StatementCommand.AttachSource;
import stet.domain.statement.StatementCommand.NoticeOrigins;
import stet.domain.statement.StatementCommand.ProposeVerdict;
import stet.domain.statement.StatementRejection.SingleOrigin;
import stet.domain.statement.StatementRejection.TooFewOrigins;
import stet.domain.verdict.Staleness.Because;
import stet.domain.verdict.Stance;

/** Rule 2: an origin belongs to its source, whatever is typed while the source is attached. */
class OriginsTest {
    private static final ProposeVerdict REFUTED = new ProposeVerdict(STATEMENT, null, refuted(), ADA_ACTS);

    @Test
    void one_source_is_one_origin_whatever_was_typed() {
        given(recorded(), flagged(), attached(passage(1, WIRE, "Reuters")), attached(passage(2, WIRE, "Wire agency")))
                .when(REFUTED)
                .thenRejected(new SingleOrigin("Reuters"));
    }

    @Test
    void a_source_under_two_names_is_no_second_origin_beside_either() {
        given(
                        recorded(),
                        flagged(),
                        attached(passage(1, WIRE, "Reuters")),
                        attached(passage(2, WIRE, "Wire agency")),
                        attached(passage(3, REGISTER, "REUTERS")))
                .when(REFUTED)
                .thenRejected(new SingleOrigin("Reuters"));
    }

    @Test
    void the_origin_that_a_source_has_by_now_counts() {
        given(
                        recorded(),
                        flagged(),
                        attached(passage(1, WIRE, "example.org")),
                        attached(passage(2, REGISTER, "Reuters")))
                .knowing(Facts.ofSources(Map.of(WIRE, by("reuters", WIRE), REGISTER, by(null, REGISTER))))
                .when(REFUTED)
                .thenRejected(new SingleOrigin("reuters"));
    }

    @Test
    void where_three_origins_are_asked_for_two_are_too_few_and_one_source_under_two_names_is_no_third() {
        given(
                        recorded(),
                        flagged(),
                        attached(passage(1, WIRE, "Reuters")),
                        attached(passage(2, REGISTER, "Land registry")),
                        attached(passage(3, WIRE, "Wire agency")))
                .knowing(Facts.NONE.asking(3))
                .when(REFUTED)
                .thenRejected(new TooFewOrigins(3));
    }

    @Test
    void three_that_share_nothing_are_found_among_others_that_do() {
        SourceId court = new SourceId(new UUID(2, 9));
        given(
                        recorded(),
                        flagged(),
                        attached(passage(1, WIRE, "Reuters")),
                        attached(passage(2, WIRE, "Land registry")),
                        attached(passage(3, REGISTER, "Land registry")),
                        attached(passage(4, court, "Court")),
                        attached(passage(5, WITHDRAWN, "Reuters")))
                .knowing(Facts.NONE.asking(3))
                .when(REFUTED)
                .then(proposedBy(ADA));
    }

    @Test
    void where_one_origin_is_asked_for_one_is_enough() {
        given(recorded(), flagged(), attached(passage(1, WIRE, "Reuters")))
                .knowing(Facts.NONE.asking(1))
                .when(REFUTED)
                .then(proposedBy(ADA));
    }

    @Test
    void two_sources_of_two_origins_are_independent_whomever_they_quote() {
        given(recorded(), flagged(), attached(passage(1, WIRE, "Ministry")), attached(passage(2, REGISTER, "Ministry")))
                .knowing(Facts.ofSources(Map.of(WIRE, by("Reuters", WIRE), REGISTER, by("Land registry", REGISTER))))
                .when(REFUTED)
                .then(proposedBy(ADA));
    }

    @Test
    void a_source_is_attached_with_its_own_origin_when_nobody_says_one() {
        given(recorded(), flagged())
                .knowing(Facts.ofSource(WIRE, by("Reuters", WIRE)))
                .when(new AttachSource(STATEMENT, null, passage(1, WIRE, null), ADA_ACTS))
                .then(attached(passage(1, WIRE, "Reuters")));
    }

    @Test
    void whom_a_passage_quotes_stays_with_it() {
        given(recorded(), flagged())
                .knowing(Facts.ofSource(WIRE, by("Reuters", WIRE)))
                .when(new AttachSource(STATEMENT, null, passage(1, WIRE, "Ministry"), ADA_ACTS))
                .then(attached(passage(1, WIRE, "Ministry")));
    }

    @Test
    void a_secondary_source_and_the_one_that_it_rests_on_are_one_origin() {
        given(recorded(), flagged(), attached(passage(1, WIRE, "Reuters")), attached(passage(2, REGISTER, "Registry")))
                .knowing(wireRestsOnRegister())
                .when(REFUTED)
                .thenRejected(new SingleOrigin("Registry"));
    }

    @Test
    void a_verdict_that_is_left_with_one_origin_goes_stale_once() {
        given(
                        recorded(),
                        flagged(),
                        attached(passage(1, WIRE, "Reuters")),
                        attached(passage(2, REGISTER, "Registry")),
                        proposedBy(ADA))
                .knowing(wireRestsOnRegister())
                .when(new NoticeOrigins(STATEMENT, WIRE, Actor.STET))
                .then(stale(Because.ORIGINS_ARE_ONE, WIRE));
    }

    @Test
    void a_verdict_that_has_two_origins_besides_stays() {
        SourceId court = new SourceId(new UUID(2, 9));
        given(
                        recorded(),
                        flagged(),
                        attached(passage(1, WIRE, "Reuters")),
                        attached(passage(2, REGISTER, "Registry")),
                        attached(passage(3, court, "Court")),
                        proposedBy(ADA))
                .knowing(wireRestsOnRegister())
                .when(new NoticeOrigins(STATEMENT, WIRE, Actor.STET))
                .then();
    }

    @Test
    void a_verdict_on_other_sources_is_told_in_vain() {
        given(
                        recorded(),
                        flagged(),
                        attached(passage(1, WIRE, "Reuters")),
                        attached(passage(2, REGISTER, "Registry")),
                        proposedBy(ADA))
                .knowing(wireRestsOnRegister())
                .when(new NoticeOrigins(STATEMENT, new SourceId(new UUID(2, 9)), Actor.STET))
                .then();
    }

    private static Facts wireRestsOnRegister() {
        Source wire = by("Reuters", WIRE).evolve(new SourceRanked(WIRE, Rank.SECONDARY, REGISTER, ADA));
        return Facts.ofSources(Map.of(WIRE, wire, REGISTER, by("Registry", REGISTER)));
    }

    private static Attachment passage(int number, SourceId source, @Nullable String origin) {
        return attachment(number, source, Stance.REFUTES, origin, "words " + number, "p. 1");
    }

    private static Source by(@Nullable String origin, SourceId id) {
        return Source.unregistered(id)
                .evolve(new SourceRegistered(id, "Source", null, null, origin, Nature.of(null), ADA));
    }
}
