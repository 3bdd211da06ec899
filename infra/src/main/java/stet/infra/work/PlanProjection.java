package stet.infra.work;

import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import stet.domain.article.ArticleEvent.ArticleDueSet;
import stet.domain.article.ArticleEvent.ArticlePrioritySet;
import stet.domain.work.Priority;
import stet.infra.engine.project.Writes;
import stet.infra.engine.read.ProcessingGroups;

/**
 * Keeps until when an article is to be done, and how urgent it is, and what of that counts for its claims that wait. Whether this
 * or the change of a claim is written first makes no difference: each looks at what the other made.
 */
@Component
@ProcessingGroup(ProcessingGroups.READ_MODELS)
final class PlanProjection {
    private static final String DUE = """
            with event as (
                select * from {event}),
            summary as (
                update article_summary summary set due = event.due from event where summary.article = event.article)
            update waiting set due = coalesce(waiting.own_due, event.due, 'infinity')
              from event
             where waiting.article = event.article
            """;
    private static final String PRIORITY = """
            with event as (
                select * from {event}),
            summary as (
                update article_summary summary set priority = event.priority
                  from event
                 where summary.article = event.article)
            update waiting
               set rank = case coalesce(waiting.own_priority, event.priority) when 'HIGH' then 1 when 'LOW' then 3 else 2 end
              from event
             where waiting.article = event.article
            """;

    private final Writes writes;

    PlanProjection(Writes writes) {
        this.writes = writes;
    }

    @EventHandler
    void on(ArticleDueSet event) {
        UUID article = event.article().value();
        writes.sql(DUE)
                .id("article", article)
                .day("due", event.due())
                .changes(article)
                .write();
    }

    @EventHandler
    void on(ArticlePrioritySet event) {
        UUID article = event.article().value();
        Priority priority = event.priority();
        writes.sql(PRIORITY)
                .id("article", article)
                .text("priority", priority == null ? null : priority.name())
                .changes(article)
                .write();
    }
}
