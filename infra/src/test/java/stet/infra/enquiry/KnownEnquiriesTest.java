package stet.infra.enquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.infra.Newsroom.ADA;
import static stet.infra.Newsroom.BEN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stet.domain.enquiry.Attempt;
import stet.domain.enquiry.QueryId;
import stet.domain.enquiry.QueryState;
import stet.domain.enquiry.Search;
import stet.domain.enquiry.SearchPlace;
import stet.domain.statement.Enquiry.AnswerQuery;
import stet.domain.statement.Enquiry.AskAuthor;
import stet.domain.statement.Enquiry.RecordAttempt;
import stet.domain.statement.Enquiry.RecordSearch;
import stet.domain.statement.Enquiry.WithdrawQuery;
import stet.domain.statement.StatementCommand.FlagClaim;
import stet.domain.statement.StatementId;
import stet.domain.statement.Workflow;
import stet.infra.Newsroom;
import stet.infra.Newsroom.Taken;
import stet.infra.article.Articles;
import stet.infra.statement.Dossiers;
import stet.infra.statement.StatementDossier;

/** What was looked for and asked is told with who and when, and a claim waits as long as nobody answers. */
class KnownEnquiriesTest {
    private static final Newsroom NEWSROOM =
            new Newsroom("stet.infra.article", "stet.infra.statement", "stet.infra.source");
    private static final LocalDate NINTH = LocalDate.of(2026, 3, 9);

    private Taken article;
    private StatementId claim;

    @BeforeEach
    void a_claim() {
        article = NEWSROOM.ingest("Harbour", null, "Cleo Marchetti", "Dues rose in 1933.", "Nobody minded.");
        claim = article.statement(1);
        NEWSROOM.give(new FlagClaim(claim, null, "Dues rose in 1933.", ADA));
    }

    @AfterAll
    static void evening() {
        NEWSROOM.close();
    }

    private QueryId ask(StatementId about, @Nullable String name, @Nullable LocalDate due) {
        QueryId query = new QueryId(NEWSROOM.nextId());
        NEWSROOM.give(
                new AskAuthor(about, null, query, name, "Port authority", "press office", "Since when?", due, ADA));
        return query;
    }

    private StatementDossier dossier() {
        return NEWSROOM.projections().get(Dossiers.class).statement(claim).orElseThrow();
    }

    private KnownQuery only() {
        return dossier().enquiries().queries().getFirst();
    }

    private List<QueryId> open() {
        return NEWSROOM.projections().get(KnownEnquiries.class).open().stream()
                .filter(query -> query.article().equals(article.article()))
                .map(KnownQuery::id)
                .toList();
    }

    @Test
    void a_search_is_told_with_its_words_and_what_it_found() {
        Instant at = Instant.parse("2026-03-04T09:30:00Z");
        NEWSROOM.give(
                new RecordSearch(claim, null, new Search(SearchPlace.ARCHIVE, "harbour dues", at, "A reprint."), BEN));
        NEWSROOM.give(new RecordSearch(claim, null, new Search(SearchPlace.WEB, "dues 1933", null, null), ADA));

        List<RecordedSearch> searches = dossier().enquiries().searches();
        assertThat(searches)
                .extracting(RecordedSearch::search)
                .containsExactly(
                        new Search(SearchPlace.ARCHIVE, "harbour dues", at, "A reprint."),
                        new Search(SearchPlace.WEB, "dues 1933", null, null));
        assertThat(searches.getFirst().recordedBy()).isEqualTo(BEN.person());
        assertThat(dossier().status().status()).isEqualTo(Workflow.IN_CHECK);
    }

    @Test
    void a_claim_waits_in_lists_and_counts_until_the_answer_is_filed() {
        QueryId query = ask(claim, "Mara Lind", NINTH);
        assertThat(dossier().status().status()).isEqualTo(Workflow.QUERY_OPEN);
        assertThat(NEWSROOM.projections()
                        .get(Articles.class)
                        .summary(article.article())
                        .orElseThrow()
                        .progress()
                        .queryOpen())
                .isEqualTo(1);
        assertThat(only().query().to().contact()).isEqualTo("press office");

        NEWSROOM.give(new AnswerQuery(claim, null, query, "Since January.", BEN));

        assertThat(dossier().status().status()).isEqualTo(Workflow.IN_CHECK);
        assertThat(only().state()).isEqualTo(QueryState.ANSWERED);
        assertThat(only().answer()).isEqualTo("Since January.");
        assertThat(only().settledBy()).isEqualTo(BEN.person());
        assertThat(open()).isEmpty();
    }

    @Test
    void attempts_to_reach_somebody_stand_under_the_query_in_their_order() {
        QueryId query = ask(claim, null, null);
        NEWSROOM.give(new RecordAttempt(claim, null, query, new Attempt(null, "By telephone", "Nobody."), ADA));
        NEWSROOM.give(new RecordAttempt(claim, null, query, new Attempt(null, "By letter", "Returned."), BEN));

        assertThat(only().query().to().name()).isEqualTo("Cleo Marchetti");
        assertThat(only().attempts())
                .extracting(tried -> tried.attempt().outcome())
                .containsExactly("Nobody.", "Returned.");
    }

    @Test
    void what_is_due_first_comes_first_and_what_was_withdrawn_waits_no_more() {
        StatementId other = article.statement(2);
        NEWSROOM.give(new FlagClaim(other, null, null, ADA));
        QueryId someday = ask(claim, "Mara Lind", null);
        QueryId later = ask(other, "Mara Lind", NINTH.plusDays(1));
        QueryId sooner = ask(claim, "Per Holm", NINTH);
        assertThat(open()).containsExactly(sooner, later, someday);

        NEWSROOM.give(new WithdrawQuery(claim, null, sooner, "Asked in error.", ADA));

        assertThat(open()).containsExactly(later, someday);
        assertThat(dossier().status().status()).isEqualTo(Workflow.QUERY_OPEN);
    }
}
