package stet.app.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.app.statement.StatementJson;
import stet.infra.account.Scope;
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

    QueueApi(WorkQueues queues) {
        this.queues = queues;
    }

    /** What the caller can do next, oldest first. */
    @Schema(name = "Queue")
    record QueueJson(
            SectionJson mine,
            SectionJson taken,
            SectionJson toReview,
            SectionJson stale,
            SectionJson unassigned,
            SectionJson takenByOthers) {
        static QueueJson of(WorkQueue queue) {
            return new QueueJson(
                    SectionJson.of(queue.mine()),
                    SectionJson.of(queue.taken()),
                    SectionJson.of(queue.toReview()),
                    SectionJson.of(queue.stale()),
                    SectionJson.of(queue.unassigned()),
                    SectionJson.of(queue.takenByOthers()));
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
    @Operation(summary = "What the caller can do next: own claims and reviews, verdicts to review, stale and untaken claims")
    QueueJson readQueue(CurrentPerson person) {
        return QueueJson.of(queues.queue(person.actor()));
    }
}
