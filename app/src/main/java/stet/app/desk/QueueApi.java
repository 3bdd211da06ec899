package stet.app.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import stet.app.api.Parts;
import stet.app.claim.QueryJson;
import stet.app.desk.WaitingQuestion.Due;
import stet.app.fix.FixJson;
import stet.app.moment.AsOf;
import stet.app.problem.Refusal;
import stet.app.problem.RefusedRequest;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.app.statement.StatementJson;
import stet.app.web.Times;
import stet.domain.Actor;
import stet.domain.work.Plan;
import stet.domain.work.Priority;
import stet.infra.account.Scope;
import stet.infra.enquiry.KnownEnquiries;
import stet.infra.enquiry.KnownQuery;
import stet.infra.fix.KnownFix;
import stet.infra.fix.KnownFixes;
import stet.infra.lists.Page;
import stet.infra.work.QueuedStatement;
import stet.infra.work.QueuesThen;
import stet.infra.work.Waiting;
import stet.infra.work.Waiting.Kind;
import stet.infra.work.Waiting.Sort;
import stet.infra.work.WaitingList;
import stet.infra.work.WorkQueue;
import stet.infra.work.WorkQueues;

/** Tells a caller over REST what waits for them. */
@RestController
@RequestMapping("/api/v1/queue")
@Needs(Scope.READ)
@Tag(name = "Desk")
class QueueApi {
    private static final Refusal ONLY_NOW = Refusal.ofField(
            400,
            "malformed-parameter",
            "asOf",
            "What is due and what is urgent is kept as it is now, so this list is told of now only. GET /api/v1/queue takes asOf.");

    private final WorkQueues queues;
    private final QueuesThen then;
    private final AsOf moments;
    private final WaitingList list;
    private final KnownFixes fixes;
    private final KnownEnquiries enquiries;
    private final Times times;
    private final Clock clock;

    QueueApi(
            WorkQueues queues,
            QueuesThen then,
            AsOf moments,
            WaitingList list,
            KnownFixes fixes,
            KnownEnquiries enquiries,
            Times times,
            Clock clock) {
        this.queues = queues;
        this.then = then;
        this.moments = moments;
        this.list = list;
        this.fixes = fixes;
        this.enquiries = enquiries;
        this.times = times;
        this.clock = clock;
    }

    /** What the caller can do next, oldest first. */
    @Schema(name = "Queue")
    record QueueJson(
            SectionJson mine,
            SectionJson taken,
            SectionJson toReview,
            SectionJson stale,
            SectionJson unassigned,
            SectionJson takenByOthers,
            FixSectionJson fixes,

            @Schema(description = "every query that waits for an answer, overdue ones first")
            QuerySectionJson queries,

            @Nullable @Schema(description = "the last entry of the log that counts, null when this is the queue now")
            Long asOfIndex) {
        static QueueJson of(WorkQueue queue, List<KnownFix> fixes, List<KnownQuery> queries, @Nullable Long asOfIndex) {
            return new QueueJson(
                    SectionJson.of(queue.mine()),
                    SectionJson.of(queue.taken()),
                    SectionJson.of(queue.toReview()),
                    SectionJson.of(queue.stale()),
                    SectionJson.of(queue.unassigned()),
                    SectionJson.of(queue.takenByOthers()),
                    FixSectionJson.of(fixes),
                    QuerySectionJson.of(queries),
                    asOfIndex);
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

    /** The first of the queries that wait for an answer, and how many do in all. */
    @Schema(name = "QueryQueueSection")
    record QuerySectionJson(List<QueryJson> items, int total) {
        static QuerySectionJson of(List<KnownQuery> queries) {
            return new QuerySectionJson(
                    queries.stream().limit(WorkQueue.SHOWN).map(QueryJson::of).toList(), queries.size());
        }
    }

    /** The first of what waits, and how many wait in all. */
    @Schema(name = "QueueSection")
    record SectionJson(
            List<WaitingJson> items,
            int total,

            @Schema(description = "whether there are even more than were counted")
            boolean more) {
        static SectionJson of(WorkQueue.Section section) {
            return new SectionJson(
                    section.statements().stream().map(WaitingJson::of).toList(), section.total(), section.more());
        }
    }

    /** A statement that waits. */
    @Schema(name = "WaitingStatement")
    record WaitingJson(
            StatementJson statement,
            String articleTitle,
            Instant waitingSince,

            @Nullable @Schema(description = "the day that counts: the claim's own, or else its article's")
            LocalDate due,

            @Schema(description = "the priority that counts: the claim's own, or else its article's")
            Priority priority) {
        static WaitingJson of(QueuedStatement queued) {
            Plan counts = queued.status().counts();
            return new WaitingJson(
                    StatementJson.of(queued.status()),
                    queued.articleTitle(),
                    queued.waitingSince(),
                    counts.due(),
                    counts.counting());
        }
    }

    /** A part of everything that waits, and how much there is of it. */
    @Schema(name = "WaitingPart")
    record PartJson(
            List<WaitingJson> items,
            @Nullable String next,
            int total,

            @Schema(description = "whether there may be more than were counted")
            boolean more) {}

    @GetMapping("/waiting")
    @Operation(summary = "Everything that waits, by article, person, kind, publisher, age, due and priority")
    PartJson listWaiting(
            @RequestParam(required = false) @Nullable UUID article,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable Kind kind,
            @RequestParam(required = false) @Nullable String publisher,
            @RequestParam(required = false) @Nullable Integer days,
            @RequestParam(required = false) @Nullable Due due,
            @RequestParam(required = false) @Nullable Priority priority,
            @RequestParam(defaultValue = "OLDEST") Sort sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @Parameter(hidden = true) @RequestParam(required = false) @Nullable String asOf) {
        if (asOf != null) throw new RefusedRequest(ONLY_NOW);
        Waiting waiting = new WaitingQuestion(article, person, kind, publisher, days, due, priority, sort)
                .asked(times.today(), clock.instant());
        Page<QueuedStatement> page = list.page(waiting, Parts.request(cursor, limit));
        WaitingList.Count count = list.count(waiting);
        return new PartJson(
                page.items().stream().map(WaitingJson::of).toList(), page.next(), count.total(), count.more());
    }

    @GetMapping
    @Operation(
            summary =
                    "What the caller can do next: own claims and reviews, verdicts to review, stale and untaken claims, fixes to decide, open queries; now or as of a moment")
    QueueJson readQueue(CurrentPerson person, @RequestParam(required = false) @Nullable String asOf) {
        Actor actor = person.actor();
        if (asOf == null) return QueueJson.of(queues.queue(actor), fixes.waitingFor(actor), enquiries.open(), null);
        long last = moments.index("asOf", asOf);
        return QueueJson.of(then.queue(actor, last), then.fixesWaitingFor(actor, last), then.openQueries(last), last);
    }
}
