package stet.domain.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.domain.statement.Examples.ADA;
import static stet.domain.statement.Examples.ADA_ACTS;
import static stet.domain.statement.Examples.BEN;
import static stet.domain.statement.Examples.BEN_ACTS;
import static stet.domain.statement.Examples.STATEMENT;
import static stet.domain.statement.Examples.and;
import static stet.domain.statement.Examples.dismissed;
import static stet.domain.statement.Examples.flagged;
import static stet.domain.statement.Examples.inReview;
import static stet.domain.statement.Examples.recorded;
import static stet.domain.statement.Examples.recordedBy;
import static stet.domain.statement.Examples.verified;
import static stet.domain.statement.Scenario.given;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import stet.domain.Actor;
import stet.domain.article.ArticleId;
import stet.domain.authorlink.AuthorLinkId;
import stet.domain.authorlink.Opening;
import stet.domain.enquiry.Addressee;
import stet.domain.enquiry.Attempt;
import stet.domain.enquiry.EnquiryRejection.AlreadyAsked;
import stet.domain.enquiry.EnquiryRejection.NobodyToAsk;
import stet.domain.enquiry.EnquiryRejection.NothingLookedFor;
import stet.domain.enquiry.EnquiryRejection.QueryIsOpen;
import stet.domain.enquiry.EnquiryRejection.QueryIsSettled;
import stet.domain.enquiry.EnquiryRejection.UnknownQuery;
import stet.domain.enquiry.Query;
import stet.domain.enquiry.QueryId;
import stet.domain.enquiry.QueryState;
import stet.domain.enquiry.Search;
import stet.domain.enquiry.SearchPlace;
import stet.domain.statement.Enquiry.AnswerByLink;
import stet.domain.statement.Enquiry.AnswerQuery;
import stet.domain.statement.Enquiry.AskAuthor;
import stet.domain.statement.Enquiry.RecordAttempt;
import stet.domain.statement.Enquiry.RecordSearch;
import stet.domain.statement.Enquiry.WithdrawQuery;
import stet.domain.statement.StatementCommand.DismissStatement;
import stet.domain.statement.StatementCommand.ProposeVerdict;
import stet.domain.statement.StatementEvent.AttemptRecorded;
import stet.domain.statement.StatementEvent.QueryAnswered;
import stet.domain.statement.StatementEvent.QueryAnsweredByLink;
import stet.domain.statement.StatementEvent.QueryOpened;
import stet.domain.statement.StatementEvent.QueryWithdrawn;
import stet.domain.statement.StatementEvent.SearchRecorded;
import stet.domain.statement.StatementEvent.StatementVerified;
import stet.domain.statement.StatementEvent.VerdictProposed;
import stet.domain.statement.StatementRejection.AlreadyVerified;
import stet.domain.statement.StatementRejection.NotFlagged;
import stet.domain.statement.StatementRejection.VerdictAwaitsReview;
import stet.domain.verdict.Rating;
import stet.domain.verdict.ReasonedVerdict;
import stet.domain.verdict.Verdict;

/** Looking for evidence, also in vain, and asking whoever may know. */
class EnquiryTest {
    private static final QueryId QUERY = new QueryId(new UUID(7, 1));
    private static final Search SEARCH = new Search(SearchPlace.ARCHIVE, "house 1899", null, null);
    private static final RecordSearch LOOK = new RecordSearch(STATEMENT, null, SEARCH, ADA_ACTS);
    private static final SearchRecorded LOOKED = new SearchRecorded(STATEMENT, 1, SEARCH, ADA);
    private static final Addressee MARA = new Addressee(false, "Mara Lind", "Land registry", "front desk");
    private static final Query QUESTION = new Query(QUERY, MARA, "Built when?", LocalDate.of(2026, 3, 9));
    private static final QueryOpened ASKED = new QueryOpened(STATEMENT, 1, QUESTION, ADA);
    private static final QueryAnswered ANSWERED = new QueryAnswered(STATEMENT, 1, QUERY, "In 1901.", BEN);
    private static final Attempt CALL = new Attempt(null, "By telephone", "Nobody answered.");
    private static final AttemptRecorded TRIED = new AttemptRecorded(STATEMENT, 1, QUERY, CALL, BEN);
    private static final AnswerQuery ANSWER = new AnswerQuery(STATEMENT, null, QUERY, "In 1901.", BEN_ACTS);

    private static final AuthorLinkId LINK = new AuthorLinkId(new UUID(8, 1));
    private static final QueryAnsweredByLink BY_LINK =
            new QueryAnsweredByLink(STATEMENT, 1, QUERY, "In 1901.", "Mara Lind", LINK, ADA);

    private static AnswerByLink byLink(ArticleId article, String to) {
        return new AnswerByLink(STATEMENT, null, QUERY, "In 1901.", new Opening(article, LINK, to, ADA), Actor.STET);
    }

    private static AskAuthor ask(@Nullable String name) {
        return new AskAuthor(
                STATEMENT, null, QUERY, name, "Land registry", "front desk", "Built when?", QUESTION.due(), ADA_ACTS);
    }

    private static ProposeVerdict inVain(@Nullable String noSearchReason) {
        return new ProposeVerdict(STATEMENT, null, unknown(noSearchReason), ADA_ACTS);
    }

    private static ReasonedVerdict unknown(@Nullable String noSearchReason) {
        return new ReasonedVerdict(Verdict.NOT_ENOUGH_EVIDENCE, null, "Nobody knows.", null, noSearchReason);
    }

    @Test
    void a_search_is_kept_with_its_words_and_begins_the_check() {
        given(recorded(), flagged()).when(LOOK).then(LOOKED).leaving(Workflow.IN_CHECK, false);
    }

    @Test
    void a_search_makes_no_verdict_stale() {
        given(verified()).when(LOOK).then(LOOKED).leaving(Workflow.VERIFIED, false);
    }

    @Test
    void only_a_claim_is_looked_for_and_asked_about() {
        given(recorded()).when(LOOK).thenRejected(new NotFlagged());
        given(recorded(), dismissed()).when(ask("Mara Lind")).thenRejected(new NotFlagged());
    }

    @Test
    void that_there_is_not_enough_evidence_says_only_who_has_looked() {
        given(recorded(), flagged()).when(inVain(null)).thenRejected(new NothingLookedFor());
        given(recorded(), flagged()).when(inVain("\u2060")).thenRejected(new NothingLookedFor());
        given(recorded(), flagged(), LOOKED)
                .when(inVain(null))
                .then(new VerdictProposed(STATEMENT, 1, unknown(null), ADA));
    }

    @Test
    void an_attempt_to_reach_somebody_is_looking_too_and_a_question_alone_is_not() {
        QueryWithdrawn withdrawn = new QueryWithdrawn(STATEMENT, 1, QUERY, "She died.", ADA);
        given(recorded(), flagged(), ASKED, withdrawn).when(inVain(null)).thenRejected(new NothingLookedFor());
        given(recorded(), flagged(), ASKED, TRIED, withdrawn)
                .when(inVain(null))
                .then(new VerdictProposed(STATEMENT, 1, unknown(null), ADA));
    }

    @Test
    void who_says_why_nobody_had_to_look_need_not_have_looked() {
        given(recorded(), flagged())
                .when(inVain("No register was kept before 1950."))
                .then(new VerdictProposed(STATEMENT, 1, unknown("No register was kept before 1950."), ADA));
    }

    @Test
    void verdicts_of_before_stand_as_they_did() {
        Scenario before = given(
                recorded(),
                flagged(),
                new VerdictProposed(STATEMENT, 1, unknown(null), ADA),
                new StatementVerified(STATEMENT, 1, Verdict.NOT_ENOUGH_EVIDENCE, null, BEN));
        assertThat(before.state().workflow()).isEqualTo(Workflow.VERIFIED);
        assertThat(before.state().isClear()).isTrue();
    }

    @Test
    void a_claim_waits_for_the_answer_of_whoever_was_asked() {
        given(recorded(), flagged()).when(ask("Mara Lind")).then(ASKED).leaving(Workflow.QUERY_OPEN, false);
        given(recorded(), flagged(), ASKED).when(ANSWER).then(ANSWERED).leaving(Workflow.IN_CHECK, false);
    }

    @Test
    void it_waits_as_long_as_one_of_several_queries_is_open() {
        QueryOpened another =
                new QueryOpened(STATEMENT, 1, new Query(new QueryId(new UUID(7, 2)), MARA, "By whom?", null), ADA);
        given(recorded(), flagged(), ASKED, another).when(ANSWER).then(ANSWERED).leaving(Workflow.QUERY_OPEN, false);
    }

    @Test
    void whoever_is_named_by_nobody_is_the_author() {
        Query toAuthor = new Query(
                QUERY,
                new Addressee(true, "Cleo Marchetti", "Land registry", "front desk"),
                "Built when?",
                QUESTION.due());
        given(recordedBy("Cleo Marchetti"), flagged())
                .when(ask(" "))
                .then(new QueryOpened(STATEMENT, 1, toAuthor, ADA));
        given(recorded(), flagged()).when(ask(null)).thenRejected(new NobodyToAsk());
    }

    @Test
    void nobody_is_asked_the_same_twice_before_they_answer() {
        given(recorded(), flagged(), ASKED).when(ask("mara  LIND")).thenRejected(new AlreadyAsked("Mara Lind"));
        assertThat(given(recorded(), flagged(), ASKED, ANSWERED)
                        .when(ask("Mara Lind"))
                        .decision())
                .isInstanceOf(stet.domain.Decision.Accepted.class);
    }

    @Test
    void nothing_is_concluded_or_put_aside_while_somebody_is_asked() {
        Scenario waiting = given(recorded(), flagged(), LOOKED, ASKED);
        waiting.when(inVain(null)).thenRejected(new QueryIsOpen("Mara Lind"));
        waiting.when(new ProposeVerdict(
                        STATEMENT,
                        null,
                        new ReasonedVerdict(Verdict.CONFLICTING_EVIDENCE, Rating.HALF_TRUE, "Who knows.", null),
                        ADA_ACTS))
                .thenRejected(new QueryIsOpen("Mara Lind"));
        waiting.when(new DismissStatement(STATEMENT, Dismissal.NOT_CHECK_WORTHY, "Never mind.", ADA_ACTS))
                .thenRejected(new QueryIsOpen("Mara Lind"));
    }

    @Test
    void one_goes_on_looking_while_somebody_is_asked() {
        given(recorded(), flagged(), ASKED).when(LOOK).then(LOOKED).leaving(Workflow.QUERY_OPEN, false);
        given(recorded(), flagged(), ASKED)
                .when(new RecordAttempt(STATEMENT, null, QUERY, CALL, BEN_ACTS))
                .then(TRIED)
                .leaving(Workflow.QUERY_OPEN, false);
    }

    @Test
    void whoever_is_asked_is_heard_before_there_is_a_verdict() {
        given(inReview()).when(ask("Mara Lind")).thenRejected(new VerdictAwaitsReview(ADA));
        given(verified()).when(ask("Mara Lind")).thenRejected(new AlreadyVerified(BEN));
    }

    @Test
    void a_query_is_answered_or_withdrawn_once() {
        WithdrawQuery withdraw = new WithdrawQuery(STATEMENT, null, QUERY, "Asked in error.", ADA_ACTS);
        QueryWithdrawn withdrawn = new QueryWithdrawn(STATEMENT, 1, QUERY, "Asked in error.", ADA);
        given(recorded(), flagged(), ASKED).when(withdraw).then(withdrawn).leaving(Workflow.IN_CHECK, false);
        given(recorded(), flagged(), ASKED, withdrawn)
                .when(ANSWER)
                .thenRejected(new QueryIsSettled(QueryState.WITHDRAWN));
        given(recorded(), flagged(), ASKED, ANSWERED)
                .when(withdraw)
                .thenRejected(new QueryIsSettled(QueryState.ANSWERED));
        given(recorded(), flagged()).when(ANSWER).thenRejected(new UnknownQuery(QUERY));
        given(and(inReview())).when(ANSWER).thenRejected(new UnknownQuery(QUERY));
    }

    @Test
    void whoever_was_asked_answers_through_a_link_of_the_article() {
        given(recorded(), flagged(), ASKED)
                .when(byLink(recorded().article(), "mara  LIND"))
                .then(new QueryAnsweredByLink(STATEMENT, 1, QUERY, "In 1901.", "mara  LIND", LINK, ADA))
                .leaving(Workflow.IN_CHECK, false);
    }

    @Test
    void a_link_opens_nobody_elses_query_and_none_of_another_article() {
        given(recorded(), flagged(), ASKED)
                .when(byLink(recorded().article(), "Jo Writer"))
                .thenRejected(new UnknownQuery(QUERY));
        given(recorded(), flagged(), ASKED)
                .when(byLink(new ArticleId(new UUID(99, 99)), "Mara Lind"))
                .thenRejected(new UnknownQuery(QUERY));
        given(recorded(), flagged())
                .when(byLink(recorded().article(), "Mara Lind"))
                .thenRejected(new UnknownQuery(QUERY));
    }

    @Test
    void through_a_link_nothing_is_answered_twice() {
        given(recorded(), flagged(), ASKED, BY_LINK)
                .when(byLink(recorded().article(), "Mara Lind"))
                .thenRejected(new QueryIsSettled(QueryState.ANSWERED));
    }
}
