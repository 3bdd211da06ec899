package stet.infra.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.infra.desk.AtTheDesk.ADA;
import static stet.infra.desk.AtTheDesk.BEN;
import static stet.infra.desk.AtTheDesk.done;
import static stet.infra.desk.AtTheDesk.refused;
import static stet.infra.desk.AtTheDesk.request;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import stet.domain.Actor;
import stet.domain.FieldRejection.FieldMissing;
import stet.domain.Person;
import stet.domain.article.ArticleId;
import stet.domain.article.ArticleRejection.UnknownArticle;
import stet.domain.statement.Dismissal;
import stet.domain.statement.StatementCommand;
import stet.domain.statement.StatementCommand.AssignChecker;
import stet.domain.statement.StatementCommand.DismissStatement;
import stet.domain.statement.StatementCommand.FlagClaim;
import stet.domain.statement.StatementCommand.ReleaseChecker;
import stet.domain.statement.StatementCommand.UndoTriage;
import stet.domain.statement.StatementId;
import stet.domain.statement.StatementRejection.AlreadyFlagged;
import stet.domain.statement.StatementRejection.UnknownStatement;
import stet.domain.statement.TriageRejection.NamedTwice;
import stet.domain.statement.TriageRejection.NotOfThisArticle;
import stet.domain.statement.TriageRejection.NothingToTriage;
import stet.domain.statement.TriageRejection.NothingToUndo;
import stet.domain.statement.TriageRejection.RefusedStatement;
import stet.domain.statement.TriageRejection.TriageMalformed;
import stet.domain.statement.TriageRejection.TriageRefused;
import stet.infra.RunningStet;
import stet.infra.Together;
import stet.infra.desk.AtTheDesk;
import stet.infra.desk.Channel;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.LeftOut;
import stet.infra.desk.Outcome;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Outcome.Refused;
import stet.infra.desk.Request;
import stet.infra.desk.RequestRejection.ChangedMeanwhile;
import stet.infra.engine.store.Log;

/** Several statements of one article in one request. */
@RunningStet
class TriageArticleTest {
    @Autowired
    AtTheDesk at;

    @Autowired
    CommandDesk desk;

    @Autowired
    Log log;

    private ArticleId article;
    private List<StatementId> statements;

    @BeforeEach
    void an_article_of_six() {
        article = new ArticleId(done(desk.handle(at.ingest("One. Two. Three. Four. Five."), request())).stream());
        statements = log.statements(article);
    }

    @Test
    void each_statement_gets_its_event_and_all_of_them_one_request() {
        at.done(flag(3, ADA));
        at.done(flag(4, ADA));
        at.done(new AssignChecker(of(4), null, BEN.person(), ADA));
        Request request = request();

        Done done = done(desk.handle(
                triage(
                        false,
                        flag(0, ADA),
                        flag(1, ADA),
                        dismiss(2, "An opinion."),
                        new AssignChecker(of(3), null, BEN.person(), ADA),
                        new ReleaseChecker(of(4), null, ADA)),
                request));

        assertThat(done.stream()).isEqualTo(article.value());
        assertThat(done.leftOut()).isEmpty();
        assertThat(statements.stream().map(each -> log.types(each.value()).getLast()))
                .startsWith(
                        "claim-flagged",
                        "claim-flagged",
                        "statement-dismissed",
                        "checker-assigned",
                        "checker-released");
        assertThat(statements.stream()
                        .limit(5)
                        .map(each -> log.rows(each.value()).getLast().get("metadata")))
                .allMatch(metadata -> ((String) metadata).contains(request.requestId()));
        assertThat(log.rows(of(4).value()).getLast()).containsEntry("log_index", done.index());
    }

    @Test
    void what_one_statement_refuses_keeps_all_of_them_as_they_are() {
        at.done(flag(1, BEN));
        long before = log.size();

        assertThat(refused(desk.handle(triage(false, flag(0, ADA), flag(1, ADA), flag(2, ADA)), request())))
                .containsExactly(new TriageRefused(List.of(new RefusedStatement(of(1), new AlreadyFlagged()))));
        assertThat(log.size()).isEqualTo(before);
    }

    @Test
    void what_can_be_done_is_when_a_part_will_do() {
        at.done(flag(1, BEN));

        Done done =
                done(desk.handle(triage(true, flag(0, ADA), flag(1, ADA), dismiss(2, " "), flag(3, ADA)), request()));

        assertThat(done.leftOut())
                .containsExactly(
                        new LeftOut(of(1).value(), new AlreadyFlagged()),
                        new LeftOut(of(2).value(), new FieldMissing("reason", "the reason")));
        assertThat(log.types(of(3).value())).containsExactly("statement-recorded", "claim-flagged");
        assertThat(log.types(of(2).value())).containsExactly("statement-recorded");
    }

    @Test
    void when_all_refuse_a_part_is_nothing() {
        at.done(flag(1, BEN));
        Done done = done(desk.handle(triage(true, flag(1, ADA)), request()));
        assertThat(done.leftOut()).hasSize(1);
        assertThat(done.index()).isNull();
    }

    @Test
    void a_statement_of_another_article_or_of_none_is_refused_by_itself() {
        StatementId foreign = at.statement();
        StatementId nobodys = new StatementId(UUID.randomUUID());
        StatementId noStatement = new StatementId(at.source().value());

        assertThat(refused(desk.handle(
                        triage(
                                false,
                                flag(0, ADA),
                                new FlagClaim(foreign, null, null, ADA),
                                new FlagClaim(nobodys, null, null, ADA)),
                        request())))
                .containsExactly(new TriageRefused(List.of(
                        new RefusedStatement(foreign, new NotOfThisArticle(foreign, article)),
                        new RefusedStatement(nobodys, new UnknownStatement(nobodys)))));
        assertThat(refused(desk.handle(triage(false, new FlagClaim(noStatement, null, null, ADA)), request())))
                .containsExactly(new TriageRefused(
                        List.of(new RefusedStatement(noStatement, new UnknownStatement(noStatement)))));
    }

    @Test
    void an_article_that_nobody_took_in_has_nothing_to_triage() {
        ArticleId nobodys = new ArticleId(UUID.randomUUID());
        assertThat(refused(
                        desk.handle(new TriageArticle(nobodys, List.of(flag(0, ADA)), true, Map.of(), ADA), request())))
                .containsExactly(new UnknownArticle(nobodys));
    }

    @Test
    void what_no_statement_could_take_is_told_of_each() {
        assertThat(refused(desk.handle(triage(true), request()))).containsExactly(new NothingToTriage());
        assertThat(refused(desk.handle(triage(true, flag(0, ADA), flag(1, ADA), dismiss(0, "Odd.")), request())))
                .containsExactly(new TriageMalformed(List.of(new RefusedStatement(of(0), new NamedTwice(of(0))))));
        assertThat(refused(desk.handle(triage(false, dismiss(0, ""), dismiss(1, "Odd."), dismiss(2, "")), request())))
                .containsExactly(new TriageMalformed(List.of(
                        new RefusedStatement(of(0), new FieldMissing("reason", "the reason")),
                        new RefusedStatement(of(2), new FieldMissing("reason", "the reason")))));
    }

    @Test
    void of_two_who_triage_the_same_at_once_one_wins_and_the_other_is_decided_by_what_became_of_it() {
        List<Outcome> outcomes = Together.all(List.of(
                () -> desk.handle(triage(false, flag(0, ADA), flag(1, ADA), flag(2, ADA)), request()),
                () -> desk.handle(triage(false, flag(2, BEN), flag(3, BEN)), request())));

        assertThat(outcomes).filteredOn(Done.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Refused.class::isInstance)
                .containsExactly(new Refused(
                        List.of(new TriageRefused(List.of(new RefusedStatement(of(2), new AlreadyFlagged()))))));
        assertThat(log.types(of(2).value())).containsExactly("statement-recorded", "claim-flagged");
    }

    @Test
    void who_is_content_with_a_part_gets_what_the_other_left() {
        List<Outcome> outcomes = Together.all(List.of(
                () -> desk.handle(triage(true, flag(0, ADA), flag(1, ADA), flag(2, ADA)), request()),
                () -> desk.handle(triage(true, flag(2, BEN), flag(3, BEN)), request())));

        assertThat(outcomes.stream().flatMap(each -> ((Done) each).leftOut().stream()))
                .containsExactly(new LeftOut(of(2).value(), new AlreadyFlagged()));
        assertThat(statements.stream().limit(4).map(each -> log.types(each.value())))
                .allMatch(List.of("statement-recorded", "claim-flagged")::equals);
    }

    @Test
    void a_repeated_request_has_one_effect() {
        at.done(flag(1, BEN));
        Request keyed = new Request(
                Channel.API, "request", null, new Request.Idempotency("triage-" + article, "the same"), null);
        Done first = done(desk.handle(triage(true, flag(0, ADA), flag(1, ADA)), keyed));
        at.done(new DismissStatement(of(1), Dismissal.NOT_CHECKABLE, "An opinion.", BEN));

        Done again = done(desk.handle(triage(true, flag(0, ADA), flag(1, ADA)), keyed));

        assertThat(again.replayed()).isTrue();
        assertThat(again.index()).isEqualTo(first.index());
        assertThat(log.types(of(0).value())).containsExactly("statement-recorded", "claim-flagged");
        assertThat(log.types(of(1).value())).endsWith("statement-dismissed");
    }

    @Test
    void who_has_seen_an_older_version_is_told_of_the_statement_that_changed() {
        at.done(flag(1, BEN));
        TriageArticle command = new TriageArticle(
                article, List.of(dismiss(0, "Odd."), dismiss(1, "Odd.")), false, Map.of(of(0), 0L, of(1), 0L), ADA);
        assertThat(refused(desk.handle(command, request())))
                .containsExactly(new TriageRefused(List.of(new RefusedStatement(of(1), new ChangedMeanwhile(0, 1)))));
    }

    @Test
    void what_was_triaged_together_is_undone_together() {
        done(desk.handle(triage(false, flag(0, ADA), dismiss(1, "Odd."), flag(2, ADA)), request()));
        at.done(new AssignChecker(of(2), null, new Person("ben"), ADA));

        Done undone = done(desk.handle(triage(true, undo(0), undo(1), undo(2)), request()));

        assertThat(undone.leftOut()).containsExactly(new LeftOut(of(2).value(), new NothingToUndo()));
        assertThat(log.types(of(0).value())).endsWith("claim-flagged", "triage-undone");
        assertThat(log.types(of(1).value())).endsWith("statement-dismissed", "triage-undone");
    }

    private TriageArticle triage(boolean partial, StatementCommand... commands) {
        Actor by = Stream.of(commands).findFirst().map(StatementCommand::by).orElse(ADA);
        return new TriageArticle(article, List.of(commands), partial, Map.of(), by);
    }

    private FlagClaim flag(int place, Actor by) {
        return new FlagClaim(of(place), null, null, by);
    }

    private DismissStatement dismiss(int place, String reason) {
        return new DismissStatement(of(place), Dismissal.NOT_CHECKABLE, reason, ADA);
    }

    private UndoTriage undo(int place) {
        return new UndoTriage(of(place), ADA);
    }

    private StatementId of(int place) {
        return statements.get(place);
    }
}
