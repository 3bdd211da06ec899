package stet.app.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import stet.app.fix.FixJson;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.app.statement.StatementJson;
import stet.infra.account.Scope;
import stet.infra.fix.KnownFix;
import stet.infra.fix.KnownFixes;
import stet.infra.work.QueuedStatement;
import stet.infra.work.WorkQueue;
import stet.infra.work.WorkQueues;

/** Tells a caller over REST what waits for them. */
@RestController
@RequestMapping("/api/v1/queue")
@Needs(Scope.READ)
@Tag(name = "Desk")
class QueueApi {
    private final WorkQueues queues;
    private final KnownFixes fixes;

    QueueApi(WorkQueues queues, KnownFixes fixes) {
        this.queues = queues;
        this.fixes = fixes;
    }

    /** What the caller can do next, oldest first. */
    @Schema(name = "Queue")
    record QueueJson(
            SectionJson mine, SectionJson toReview, SectionJson stale, SectionJson unassigned, FixSectionJson fixes) {
        static QueueJson of(WorkQueue queue, List<KnownFix> fixes) {
            return new QueueJson(
                    SectionJson.of(queue.mine()),
                    SectionJson.of(queue.toReview()),
                    SectionJson.of(queue.stale()),
                    SectionJson.of(queue.unassigned()),
                    FixSectionJson.of(fixes));
        }
    }

    /** The first of the fixes that wait for the caller's decision, and how many do in all. */
    @Schema(name = "FixQueueSection")
    record FixSectionJson(List<FixJson> items, int total) {
        static FixSectionJson of(List<KnownFix> fixes) {
            return new FixSectionJson(
                    fixes.stream().limit(WorkQueue.SHOWN).map(FixJson::of).toList(), fixes.size());
        }
    }

    /** The first of what waits, and how many wait in all. */
    @Schema(name = "QueueSection")
    record SectionJson(List<WaitingJson> items, int total) {
        static SectionJson of(WorkQueue.Section section) {
            return new SectionJson(
                    section.statements().stream().map(WaitingJson::of).toList(), section.total());
        }
    }

    /** A statement that waits. */
    @Schema(name = "WaitingStatement")
    record WaitingJson(StatementJson statement, String articleTitle, Instant waitingSince) {
        static WaitingJson of(QueuedStatement queued) {
            return new WaitingJson(StatementJson.of(queued.status()), queued.articleTitle(), queued.waitingSince());
        }
    }

    @GetMapping
    @Operation(
            summary =
                    "What the caller can do next: own claims, verdicts to review, stale and untaken claims, fixes to decide")
    QueueJson readQueue(CurrentPerson person) {
        return QueueJson.of(queues.queue(person.actor()), fixes.waitingFor(person.actor()));
    }
}
