package stet.app.review;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import stet.app.api.Answers;
import stet.app.problem.RefusedRequest;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.domain.FieldRejection.FieldMissing;
import stet.domain.review.Finding;
import stet.domain.review.ReviewCommand;
import stet.domain.review.ReviewCommand.CloseReview;
import stet.domain.review.ReviewCommand.MarkEntries;
import stet.domain.review.ReviewCommand.MarkReviewed;
import stet.domain.review.ReviewCommand.QuestionEntry;
import stet.domain.review.ReviewId;
import stet.infra.account.Scope;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Request;
import stet.infra.review.Reviews;

/** Takes over REST what auditors find about the entries of a review, and what it comes to. */
@RestController
@RequestMapping("/api/v1/reviews/{review}")
@Needs(Scope.REVIEW)
@Tag(name = "Reviews")
class MarkApi {
    private final CommandDesk desk;
    private final Reviews reviews;

    MarkApi(CommandDesk desk, Reviews reviews) {
        this.desk = desk;
        this.reviews = reviews;
    }

    @Schema(name = "MarkReviewed", requiredProperties = "index", example = """
            {"index": 7, "note": "The source says so."}""")
    record Reviewed(@Nullable Long index, @Nullable String note) {}

    @PostMapping("/mark-reviewed")
    @Operation(summary = "Say that an entry was looked at and is in order")
    ResponseEntity<ReviewJson> markReviewed(
            @PathVariable UUID review, @RequestBody Reviewed body, CurrentPerson person, Request request) {
        return handle(
                new MarkReviewed(new ReviewId(review), index(body.index()), body.note(), person.actor()), request);
    }

    @Schema(
            name = "QuestionEntry",
            requiredProperties = {"index", "note"},
            example = """
            {"index": 7, "note": "Why was this signed off within a minute?"}""")
    record Questioned(@Nullable Long index, @Nullable String note) {}

    @PostMapping("/question-entry")
    @Operation(summary = "Say what is not in order about an entry, or has to be explained")
    ResponseEntity<ReviewJson> questionEntry(
            @PathVariable UUID review, @RequestBody Questioned body, CurrentPerson person, Request request) {
        return handle(
                new QuestionEntry(new ReviewId(review), index(body.index()), text(body.note()), person.actor()),
                request);
    }

    @Schema(
            name = "MarkEntries",
            requiredProperties = {"entries", "finding"},
            example = """
            {"entries": [7, 8, 9], "finding": "REVIEWED", "note": "All by the book."}""")
    record Several(
            @Nullable List<Long> entries,
            @Nullable Finding finding,
            @Nullable String note) {}

    @PostMapping("/mark-entries")
    @Operation(summary = "Say the same of several entries at once: all are marked, or none")
    ResponseEntity<ReviewJson> markEntries(
            @PathVariable UUID review, @RequestBody Several body, CurrentPerson person, Request request) {
        if (body.finding() == null) throw RefusedRequest.because(new FieldMissing("finding", "what you found"));
        List<Long> entries = body.entries() == null ? List.of() : body.entries();
        return handle(
                new MarkEntries(new ReviewId(review), entries, body.finding(), body.note(), person.actor()), request);
    }

    @Schema(name = "CloseReview", requiredProperties = "conclusion", example = """
            {"conclusion": "In order, but for one question that is with the desk."}""")
    record Close(@Nullable String conclusion) {}

    @PostMapping("/close-review")
    @Operation(summary = "End a review with what it came to, whatever is left unmarked")
    ResponseEntity<ReviewJson> closeReview(
            @PathVariable UUID review, @RequestBody Close body, CurrentPerson person, Request request) {
        return handle(new CloseReview(new ReviewId(review), text(body.conclusion()), person.actor()), request);
    }

    private ResponseEntity<ReviewJson> handle(ReviewCommand command, Request request) {
        Done done = Answers.done(desk.handle(command, request));
        return Answers.changed(done, reviews.find(command.review()).map(ReviewJson::of), ReviewJson::tag);
    }

    private static long index(@Nullable Long index) {
        if (index == null) throw RefusedRequest.because(new FieldMissing("index", "the index of the entry"));
        return index;
    }

    /** An absent text is an empty one, which the command itself refuses together with whatever else is wrong. */
    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
