package stet.infra.clearance;

import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.Actor;
import stet.domain.Rejection;
import stet.domain.article.ArticleEvent;
import stet.domain.article.ArticleEvent.ArticleIngested;
import stet.domain.article.ArticleEvent.ArticleRevised;
import stet.domain.article.ArticleEvent.DivisionEvent;
import stet.domain.article.ArticleEvent.PlanEvent;
import stet.domain.article.ArticleId;
import stet.domain.clearance.ClearanceCommand.NoticeChange;
import stet.domain.clearance.ClearanceEvent.ArticleCleared;
import stet.domain.fix.FixEvent;
import stet.domain.statement.StatementEvent;
import stet.domain.statement.StatementEvent.NoteEvent;
import stet.domain.statement.StatementEvent.RevisionEvent;
import stet.domain.statement.StatementEvent.StatementRecorded;
import stet.domain.statement.StatementEvent.WorkEvent;
import stet.infra.article.ArticleStreams;
import stet.infra.desk.Channel;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Metadata;
import stet.infra.desk.Outcome;
import stet.infra.desk.Outcome.Refused;
import stet.infra.desk.Request;
import stet.infra.desk.Request.Idempotency;
import stet.infra.engine.read.ProcessingGroups;
import stet.infra.tlog.tree.Hash;

/**
 * When something happens to an article that was cleared, or to one of its statements or their fixes, its clearance is asked
 * whether it holds. It is asked when an article is cleared, too: what was recorded while that was decided stands before it in
 * the log, where there was nothing to ask yet.
 */
@Component
@ProcessingGroup(ProcessingGroups.POLICIES)
@DisallowReplay
class ClearancePolicy {
    private final CommandDesk desk;
    private final JdbcClient database;

    ClearancePolicy(CommandDesk desk, JdbcClient database) {
        this.desk = desk;
        this.database = database;
    }

    @EventHandler
    void on(ArticleCleared event, @MessageIdentifier String id, MetaData asked) throws InterruptedException {
        happened(event.article(), id, asked);
    }

    @EventHandler
    void on(ArticleEvent event, @MessageIdentifier String id, MetaData asked) throws InterruptedException {
        switch (event) {
            case ArticleRevised _, DivisionEvent _ -> happened(event.article(), id, asked);
            case ArticleIngested _, PlanEvent _ -> {}
        }
    }

    @EventHandler
    void on(FixEvent event, @MessageIdentifier String id, MetaData asked) throws InterruptedException {
        happened(event.article(), id, asked);
    }

    /** Of what a revision makes of statements the article tells; notes and plans settle nothing. */
    @EventHandler
    void on(StatementEvent event, @MessageIdentifier String id, MetaData asked) throws InterruptedException {
        switch (event) {
            case StatementRecorded _, RevisionEvent _, NoteEvent _, WorkEvent _ -> {}
            case StatementEvent other -> {
                Optional<ArticleId> article = articleOf(other.statement().value());
                if (article.isPresent()) happened(article.get(), id, asked);
            }
        }
    }

    private Optional<ArticleId> articleOf(UUID statement) {
        return database.sql(
                        "select payload ->> 'article' from recorded_event where stream = :statement and version = 0")
                .param("statement", statement)
                .query(String.class)
                .optional()
                .map(UUID::fromString)
                .map(ArticleId::new);
    }

    /** Most articles are not cleared while they are worked on: only one that ever was is asked. */
    private void happened(ArticleId article, String event, MetaData asked) throws InterruptedException {
        boolean known = database.sql("select exists (select from recorded_event where stream = :clearance)")
                .param("clearance", ArticleStreams.clearance(article))
                .query(Boolean.class)
                .single();
        if (known) apart(() -> notice(article, event, String.valueOf(asked.get(Metadata.REQUEST_ID))));
    }

    /** A second delivery has no second effect: the same is not asked for twice. */
    private void notice(ArticleId article, String event, String request) {
        String key = HexFormat.of().formatHex(Hash.sha256(event + " clearance " + article));
        Outcome outcome = desk.handle(
                new NoticeChange(article, Actor.STET),
                new Request(Channel.POLICY, request, event, new Idempotency(key, key), null));
        if (outcome instanceof Refused(var reasons))
            throw new IllegalStateException("the clearance of %s refused: %s"
                    .formatted(article, reasons.stream().map(Rejection::code).toList()));
    }

    /** Works in a thread of its own, where the notice is a transaction of its own. */
    private static void apart(Runnable work) throws InterruptedException {
        try (ExecutorService apart = Executors.newVirtualThreadPerTaskExecutor()) {
            apart.submit(work).get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a clearance could not be told what happened", failed.getCause());
        }
    }
}
