package stet.domain.statement;

import static stet.domain.statement.Examples.*;
import static stet.domain.statement.Scenario.given;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import stet.domain.evidence.Attachment;
import stet.domain.source.Source;
import stet.domain.source.Nature;
import stet.domain.source.SourceEvent.SourceRegistered;
import stet.domain.source.SourceId;
import stet.domain.statement.StatementCommand.AttachSource;
import stet.domain.statement.StatementCommand.ProposeVerdict;
import stet.domain.statement.StatementRejection.SingleOrigin;
import stet.domain.statement.StatementRejection.TooFewOrigins;
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

    private static Attachment passage(int number, SourceId source, @Nullable String origin) {
        return attachment(number, source, Stance.REFUTES, origin, "words " + number, "p. 1");
    }

    private static Source by(@Nullable String origin, SourceId id) {
        return Source.unregistered(id).evolve(new SourceRegistered(id, "Source", null, null, origin, Nature.of(null), ADA));
    }
}
