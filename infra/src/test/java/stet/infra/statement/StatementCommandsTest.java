package stet.infra.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.infra.desk.AtTheDesk.ADA;
import static stet.infra.desk.AtTheDesk.BEN;
import static stet.infra.desk.AtTheDesk.refused;
import static stet.infra.desk.AtTheDesk.request;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import stet.domain.FieldRejection.FieldMissing;
import stet.domain.Person;
import stet.domain.source.SourceCommand.WithdrawSource;
import stet.domain.source.SourceId;
import stet.domain.source.SourceRejection.SourceIsWithdrawn;
import stet.domain.source.SourceRejection.UnknownSource;
import stet.domain.statement.Dismissal;
import stet.domain.statement.StatementCommand.AssignChecker;
import stet.domain.statement.StatementCommand.AttachSource;
import stet.domain.statement.StatementCommand.DetachSource;
import stet.domain.statement.StatementCommand.DismissStatement;
import stet.domain.statement.StatementCommand.FlagClaim;
import stet.domain.statement.StatementCommand.MarkVerified;
import stet.domain.statement.StatementCommand.ProposeVerdict;
import stet.domain.statement.StatementCommand.ReleaseChecker;
import stet.domain.statement.StatementCommand.ReopenClaim;
import stet.domain.statement.StatementCommand.ReturnForRework;
import stet.domain.statement.StatementId;
import stet.domain.statement.StatementRejection.AlreadyFlagged;
import stet.domain.statement.StatementRejection.UnknownChecker;
import stet.domain.statement.StatementRejection.UnknownStatement;
import stet.domain.verdict.ReasonedVerdict;
import stet.domain.verdict.Verdict;
import stet.infra.RunningStet;
import stet.infra.desk.AtTheDesk;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Noting;
import stet.infra.desk.Outcome;
import stet.infra.engine.store.Log;

@RunningStet
class StatementCommandsTest {
    private static final ReasonedVerdict SUPPORTED =
            new ReasonedVerdict(Verdict.SUPPORTED, null, "The report says so.", "It is the ministry's own.");

    @Autowired
    AtTheDesk at;

    @Autowired
    CommandDesk desk;

    @Autowired
    Log log;

    @Test
    void every_command_reaches_its_statement() {
        StatementId statement = at.statement();
        SourceId source = at.source();
        AttachSource attach = at.attaching(statement, source);

        at.done(Noting.note(statement, "Looks odd.", ADA));
        at.done(new DismissStatement(statement, Dismissal.NOT_CHECKABLE, "An opinion.", ADA));
        at.done(new FlagClaim(statement, null, null, ADA));
        at.done(new AssignChecker(statement, null, BEN.person(), ADA));
        at.done(new ReleaseChecker(statement, null, ADA));
        at.done(attach);
        at.done(new DetachSource(statement, null, attach.attachment().id(), "A typo.", ADA));
        at.done(at.attaching(statement, source));
        at.done(new ProposeVerdict(statement, null, SUPPORTED, ADA));
        at.done(new ReturnForRework(statement, null, "Which page?", BEN));
        at.done(new ProposeVerdict(statement, null, SUPPORTED, ADA));
        at.done(new MarkVerified(statement, null, null, BEN));
        at.done(new ReopenClaim(statement, null, "There is news.", BEN));

        assertThat(log.types(statement.value()))
                .containsExactly(
                        "statement-recorded",
                        "note-added",
                        "statement-dismissed",
                        "claim-flagged",
                        "checker-assigned",
                        "checker-released",
                        "source-attached",
                        "source-detached",
                        "source-attached",
                        "verdict-proposed",
                        "verdict-returned",
                        "verdict-proposed",
                        "statement-verified",
                        "claim-reopened");
    }

    @Test
    void done_tells_the_stream_its_version_and_the_index_of_the_event() {
        StatementId statement = at.statement();

        Outcome.Done done = at.done(new FlagClaim(statement, null, null, ADA));

        assertThat(done.stream()).isEqualTo(statement.value());
        assertThat(done.version()).isEqualTo(1);
        assertThat(log.rows(statement.value()).getLast()).containsEntry("log_index", done.index());
    }

    @Test
    void a_statement_that_nobody_recorded_is_unknown() {
        StatementId nobodys = new StatementId(UUID.randomUUID());

        assertThat(refused(desk.handle(new FlagClaim(nobodys, null, null, ADA), request())))
                .containsExactly(new UnknownStatement(nobodys));
    }

    @Test
    void what_the_rules_refuse_is_refused_with_their_reason() {
        StatementId claim = at.claim();

        assertThat(refused(desk.handle(new FlagClaim(claim, null, null, BEN), request())))
                .containsExactly(new AlreadyFlagged());
    }

    @Test
    void everything_wrong_with_the_shape_is_told_at_once() {
        ProposeVerdict malformed = new ProposeVerdict(
                at.claim(), null, new ReasonedVerdict(Verdict.SUPPORTED, null, " ", "x".repeat(10_001)), ADA);

        assertThat(refused(desk.handle(malformed, request())))
                .hasSize(2)
                .first()
                .isEqualTo(new FieldMissing("rationale", "the rationale"));
    }

    @Test
    void only_who_checks_facts_is_assigned() {
        Person stranger = new Person("zoe");

        assertThat(refused(desk.handle(new AssignChecker(at.claim(), null, stranger, ADA), request())))
                .containsExactly(new UnknownChecker(stranger));
    }

    @Test
    void a_source_is_attached_as_it_stands_now() {
        StatementId claim = at.claim();
        SourceId unknown = new SourceId(UUID.randomUUID());
        SourceId withdrawn = at.source();
        at.done(new WithdrawSource(withdrawn, "It was a hoax.", BEN));

        assertThat(refused(desk.handle(at.attaching(claim, unknown), request())))
                .containsExactly(new UnknownSource(unknown));
        assertThat(refused(desk.handle(at.attaching(claim, withdrawn), request())))
                .containsExactly(new SourceIsWithdrawn(withdrawn));
    }
}
