package stet.infra.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.domain.statement.Standing;
import stet.domain.statement.Statement;
import stet.domain.statement.StatementId;
import stet.domain.statement.Workflow;
import stet.infra.BusyDay;
import stet.infra.Newsroom;
import stet.infra.claim.ClaimStatus;

/** Whatever people do, the tables say what the events say. */
class FoldTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void the_tables_are_those_of_the_domain(long seed) {
        try (Newsroom newsroom = new Newsroom("stet.infra.article", "stet.infra.statement", "stet.infra.source")) {
            BusyDay day = new BusyDay(newsroom, seed);
            Set<Workflow> seen = EnumSet.noneOf(Workflow.class);
            for (int hour = 0; hour < 24; hour++) {
                for (int step = 0; step < 40; step++) {
                    day.work(1);
                    newsroom.statements().values().forEach(statement -> seen.add(statement.workflow()));
                }
                newsroom.statements().forEach((id, statement) -> assertStatus(newsroom, id, statement));
                assertTallies(newsroom);
            }
            assertThat(seen).as("what the day is worth as a test").containsExactly(Workflow.values());
        }
    }

    private static void assertStatus(Newsroom newsroom, StatementId id, Statement statement) {
        Dossiers dossiers = newsroom.projections().get(Dossiers.class);
        StatementDossier dossier = dossiers.statement(id).orElseThrow();
        StatementStatus status = dossier.status();
        Standing standing = statement.standing();
        assertThat(status.status()).as("status of %s", status).isEqualTo(statement.workflow());
        assertThat(status.stale()).as("stale: %s", status).isEqualTo(statement.isStale());
        assertThat(status.verdict()).as("verdict of %s", status).isEqualTo(standing.verdict());
        assertThat(status.claims())
                .as("claims of %s", status)
                .isEqualTo(dossier.claims().size());
        if (!standing.claims().isEmpty())
            assertThat(dossier.claims().stream().collect(Collectors.toMap(ClaimStatus::number, FoldTest::standing)))
                    .as("claims of %s", status)
                    .isEqualTo(standing.claims());
    }

    private static Standing standing(ClaimStatus claim) {
        return new Standing(claim.status(), claim.verdict(), claim.stale(), claim.checker(), claim.sources());
    }

    private static void assertTallies(Newsroom newsroom) {
        String counted = """
                select article, standing, count(*)::int as statements
                  from statement_status,
                       lateral (values ('ALL', true),
                                       (workflow, true),
                                       ('STALE', stale),
                                       ('STALE_VERIFIED', stale and workflow = 'VERIFIED'),
                                       ('UNSETTLED', stale or workflow not in ('DISMISSED', 'VERIFIED'))
                               ) as standings (standing, so)
                 where so
                 group by article, standing
                """;
        assertThat(rows(newsroom, "select article, standing, statements from article_tally"))
                .containsExactlyInAnyOrderElementsOf(rows(newsroom, counted));
        assertThat(rows(newsroom, "select source, claims from source_summary where claims > 0"))
                .containsExactlyInAnyOrderElementsOf(
                        rows(
                                newsroom,
                                "select source, count(distinct (statement, claim))::int as claims from source_use group by source"));
        assertThat(rows(newsroom, "select statement, sources from statement_status where sources > 0"))
                .containsExactlyInAnyOrderElementsOf(rows(
                        newsroom, "select statement, count(*)::int as sources from source_use group by statement"));
    }

    private static List<Map<String, Object>> rows(Newsroom newsroom, String sql) {
        return newsroom.projections().jdbc().sql(sql).query().listOfRows();
    }
}
