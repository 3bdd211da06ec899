package stet.app.review;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import stet.app.api.Answers;
import stet.app.api.Parts;
import stet.app.audit.AuditQuestion;
import stet.app.problem.RefusedRequest;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.domain.FieldRejection.FieldMissing;
import stet.domain.review.Coverage;
import stet.domain.review.LogRange;
import stet.domain.review.ReviewCommand.OpenReview;
import stet.domain.review.ReviewId;
import stet.domain.review.ReviewRejection.UnknownReview;
import stet.infra.account.Scope;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Request;
import stet.infra.engine.store.TimeOrderedIds;
import stet.infra.review.EntryFilter;
import stet.infra.review.ReviewSummary;
import stet.infra.review.Reviews;

/** Opens and shows reviews of the log over REST. */
@RestController
@RequestMapping("/api/v1/reviews")
@Needs(Scope.AUDIT)
@Tag(name = "Reviews")
class ReviewApi {
    private final CommandDesk desk;
    private final Reviews reviews;
    private final TimeOrderedIds ids;
    private final ChosenEntries chosen;

    ReviewApi(CommandDesk desk, Reviews reviews, TimeOrderedIds ids, ChosenEntries chosen) {
        this.desk = desk;
        this.reviews = reviews;
        this.ids = ids;
        this.chosen = chosen;
    }

    @Schema(name = "OpenReview", requiredProperties = "title", example = """
            {"fromIndex": 0, "toIndex": 9, "title": "The first ten entries", "purpose": "Who signed what off?"}""")
    record Open(
            @Nullable Long fromIndex,
            @Nullable Long toIndex,
            @Nullable String title,
            @Nullable String purpose,
            @Nullable List<Long> entries,
            @Nullable AuditQuestion filter) {
        /** The entries that are named one by one, those of a filter as the log is now, or all of a range. */
        Coverage covers(ChosenEntries chosen) {
            if (entries != null) return Coverage.of(entries);
            if (filter != null) return chosen.of(filter.filter(), toIndex);
            return Coverage.of(new LogRange(
                    index(fromIndex, "fromIndex", "the index of the first entry"),
                    index(toIndex, "toIndex", "the index of the last entry")));
        }

        private static long index(@Nullable Long index, String field, String label) {
            if (index == null) throw RefusedRequest.because(new FieldMissing(field, label));
            return index;
        }
    }

    @PostMapping
    @Needs(Scope.REVIEW)
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @Operation(summary = "Begin to review a part of the log: a range, the entries named, or exactly those of a filter")
    ResponseEntity<ReviewJson> openReview(@RequestBody Open body, CurrentPerson person, Request request) {
        String title = body.title() == null ? "" : body.title();
        OpenReview open =
                new OpenReview(new ReviewId(ids.next()), body.covers(chosen), title, body.purpose(), person.actor());
        Done done = Answers.done(desk.handle(open, request));
        URI location = URI.create("/api/v1/reviews/" + done.stream());
        return reviews.find(new ReviewId(done.stream()))
                .map(ReviewJson::of)
                .map(review -> Answers.created(done, location, review, review.tag()))
                .orElseGet(() -> Answers.coming(done, location));
    }

    @GetMapping
    @Operation(summary = "List reviews, the open ones first and then the newest")
    Parts.Part<ReviewJson> listReviews(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return Parts.part(reviews.list(Parts.request(cursor, limit)), ReviewJson::of);
    }

    @GetMapping("/{review}")
    @Operation(summary = "A review and how far it has come")
    ResponseEntity<ReviewJson> readReview(@PathVariable UUID review) {
        ReviewJson view = ReviewJson.of(find(review));
        return Answers.found(view, view.tag());
    }

    @GetMapping("/{review}/entries")
    @Operation(summary = "The entries of a review in the order of the log, each with its last mark")
    Parts.Part<ReviewEntryJson> listReviewEntries(
            @PathVariable UUID review,
            @RequestParam(required = false) @Nullable EntryFilter only,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return Parts.part(reviews.entries(find(review), only, Parts.request(cursor, limit)), ReviewEntryJson::of);
    }

    private ReviewSummary find(UUID review) {
        ReviewId id = new ReviewId(review);
        return reviews.find(id).orElseThrow(() -> RefusedRequest.because(new UnknownReview(id)));
    }
}
