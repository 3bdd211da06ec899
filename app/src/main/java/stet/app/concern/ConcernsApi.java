package stet.app.concern;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import stet.app.api.Parts;
import stet.app.problem.RefusedRequest;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.app.web.Names;
import stet.domain.FieldRejection.FieldMissing;
import stet.infra.account.Scope;
import stet.infra.concern.Concern;
import stet.infra.concern.Concerns;
import stet.infra.engine.read.ReadPositions;
import stet.infra.lists.Page;

/** Tells a caller over REST what concerns them. */
@RestController
@RequestMapping("/api/v1/concerns")
@Needs(Scope.READ)
@Tag(name = "Desk")
class ConcernsApi {
    private final Concerns concerns;
    private final DueSoon due;
    private final Names names;
    private final ReadPositions positions;

    ConcernsApi(Concerns concerns, DueSoon due, Names names, ReadPositions positions) {
        this.concerns = concerns;
        this.due = due;
        this.names = names;
        this.positions = positions;
    }

    /** How much of what concerns the caller they have not read. */
    @Schema(name = "UnreadConcerns")
    record UnreadJson(
            int unread,

            @Schema(description = "whether there may be more than were counted")
            boolean more) {
        static UnreadJson of(Concerns.Unread unread) {
            return new UnreadJson(unread.count(), unread.more());
        }
    }

    /** A part of what concerns the caller, the newest first. */
    @Schema(name = "Concerns")
    record ConcernsJson(
            UnreadJson unread,
            List<ConcernJson> items,
            @Nullable String next,

            @Schema(description = "what is the caller's turn and due until tomorrow, or overdue: the first of it")
            List<ConcernJson.DueJson> due) {}

    @GetMapping
    @Operation(
            summary =
                    "What concerns the caller: work given to them, mentions, and what became of their verdicts and fixes")
    ConcernsJson listConcerns(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            CurrentPerson person) {
        Page<Concern> page = concerns.of(person.person(), Parts.request(cursor, limit));
        return new ConcernsJson(
                UnreadJson.of(concerns.unread(person.person())),
                page.items().stream()
                        .map(each -> ConcernJson.of(each, names.of(each.by())))
                        .toList(),
                page.next(),
                due.of(person.person()).items().stream()
                        .map(ConcernJson.DueJson::of)
                        .toList());
    }

    /** Up to which entry of the log the caller has read. */
    @Schema(name = "MarkConcernsRead", requiredProperties = "upTo", example = "{\"upTo\": 141}")
    record UpTo(@Nullable Long upTo) {}

    @PostMapping("/mark-read")
    @Operation(
            summary = "Say up to which entry of the log the caller has read what concerns them; no part of the record")
    UnreadJson markConcernsRead(@RequestBody UpTo body, CurrentPerson person) {
        if (body.upTo() == null)
            throw RefusedRequest.because(new FieldMissing("upTo", "the index of the last entry that was read"));
        concerns.markRead(person.person(), body.upTo(), positions.shown());
        return UnreadJson.of(concerns.unread(person.person()));
    }
}
