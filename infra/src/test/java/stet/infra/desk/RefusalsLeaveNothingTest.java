package stet.infra.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.infra.desk.AtTheDesk.ADA;
import static stet.infra.desk.AtTheDesk.BEN;
import static stet.infra.desk.AtTheDesk.done;
import static stet.infra.desk.AtTheDesk.ingest;
import static stet.infra.desk.AtTheDesk.refused;

import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import stet.domain.Person;
import stet.domain.article.ArticleCommand.IngestArticle;
import stet.domain.article.ArticleId;
import stet.domain.source.SourceCommand.RegisterSource;
import stet.domain.source.SourceId;
import stet.domain.statement.StatementCommand.AssignChecker;
import stet.domain.statement.StatementCommand.FlagClaim;
import stet.domain.statement.StatementCommand.MarkVerified;
import stet.domain.statement.StatementId;
import stet.infra.RunningStet;
import stet.infra.desk.Request.Idempotency;
import stet.infra.engine.store.Log;
import stet.infra.evidence.AttachNewSource;

/** A refused command leaves no row in any table: no event, no reservation, no idempotency key. */
@RunningStet
class RefusalsLeaveNothingTest {
    @Autowired
    AtTheDesk at;

    @Autowired
    CommandDesk desk;

    @Autowired
    Log log;

    @Test
    void a_statement_that_refuses_leaves_nothing() {
        StatementId claim = at.claim();

        leavesNothing(request -> desk.handle(new FlagClaim(claim, null, null, ADA), request));
        leavesNothing(request -> desk.handle(new AssignChecker(claim, null, new Person("zoe"), ADA), request));
        leavesNothing(request -> desk.handle(new MarkVerified(claim, null, null, BEN), request));
        leavesNothing(request -> desk.handle(at.attaching(claim, new SourceId(UUID.randomUUID())), request));
    }

    @Test
    void an_unknown_statement_leaves_nothing() {
        StatementId nobodys = new StatementId(UUID.randomUUID());

        leavesNothing(request -> desk.handle(Noting.note(nobodys, "Odd.", ADA), request));
    }

    @Test
    void a_malformed_command_leaves_nothing() {
        StatementId statement = at.statement();

        leavesNothing(request -> desk.handle(Noting.note(statement, "", ADA), request));
        leavesNothing(request -> desk.handle(ingest(new ArticleId(UUID.randomUUID()), " ", false), request));
    }

    @Test
    void a_text_that_was_taken_in_before_leaves_nothing() {
        IngestArticle first = at.ingest("The bridge opened in 1932.");
        done(desk.handle(first, AtTheDesk.request()));

        leavesNothing(request -> desk.handle(ingest(new ArticleId(UUID.randomUUID()), first.text(), false), request));
    }

    @Test
    void a_new_text_under_an_old_id_leaves_nothing() {
        ArticleId article = at.article();

        leavesNothing(request -> desk.handle(ingest(article, "Another. " + UUID.randomUUID(), false), request));
    }

    @Test
    void a_source_that_cannot_be_attached_leaves_nothing() {
        StatementId statement = at.statement();
        RegisterSource register =
                new RegisterSource(new SourceId(UUID.randomUUID()), "A", "https://example.org/a", null, null, ADA);

        leavesNothing(request ->
                desk.handle(new AttachNewSource(register, at.attaching(statement, register.source())), request));
    }

    private void leavesNothing(Function<Request, Outcome> command) {
        long before = log.size();
        String key = UUID.randomUUID().toString();

        refused(command.apply(new Request(Channel.API, key, null, new Idempotency(key, "same"), null)));

        assertThat(log.size()).isEqualTo(before);
    }
}
