package stet.infra.clearance;

import java.util.Optional;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stet.domain.Actor;
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
import stet.infra.desk.PolicyDesk;
import stet.infra.desk.PolicyDesk.Cause;
import stet.infra.engine.read.ProcessingGroups;

/**
 * When something happens to an article that was cleared, or to one of its statements or their fixes, its clearance is asked
 * whether it holds. It is asked when an article is cleared, too: what was recorded while that was decided stands before it in
 * the log, where there was nothing to ask yet.
 */
@Component
@ProcessingGroup(ProcessingGroups.POLICIES)
@DisallowReplay
class ClearancePolicy {
    private final PolicyDesk desk;
    private final JdbcClient database;

    ClearancePolicy(PolicyDesk desk, JdbcClient database) {
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
        if (known)
            PolicyDesk.apart(() -> desk.giveOnce(
                    new NoticeChange(article, Actor.STET), Cause.of(event, asked), "clearance " + article));
    }
}
