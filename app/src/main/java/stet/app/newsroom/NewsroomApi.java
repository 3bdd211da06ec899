package stet.app.newsroom;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import stet.app.api.Answers;
import stet.app.problem.RefusedRequest;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.domain.FieldRejection.FieldMissing;
import stet.domain.newsroom.DismissalReason;
import stet.domain.newsroom.NewsroomCommand.DescribeNewsroom;
import stet.domain.newsroom.NewsroomCommand.SetDismissalReasons;
import stet.domain.statement.Dismissal;
import stet.infra.account.Scope;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Request;
import stet.infra.newsroom.Newsrooms;

/** Shows and settles over REST what holds for the whole newsroom. */
@RestController
@RequestMapping("/api/v1/newsroom")
@Tag(name = "Newsroom")
class NewsroomApi {
    private final CommandDesk desk;
    private final Newsrooms newsrooms;

    NewsroomApi(CommandDesk desk, Newsrooms newsrooms) {
        this.desk = desk;
        this.newsrooms = newsrooms;
    }

    @GetMapping
    @Needs(Scope.READ)
    @Operation(summary = "What the newsroom settled for everybody")
    NewsroomJson readNewsroom() {
        return NewsroomJson.of(newsrooms.newsroom());
    }

    @Schema(name = "SetDismissalReasons", requiredProperties = "reasons", example = """
            {"reasons": [{"kind": "NOT_CHECKABLE", "reason": "Opinion"}]}""")
    record Reasons(@Nullable List<Named> reasons) {

        List<DismissalReason> named() {
            if (reasons == null) throw RefusedRequest.because(new FieldMissing("reasons", "the reasons"));
            return reasons.stream().map(Named::named).toList();
        }
    }

    @Schema(
            name = "NamedReason",
            requiredProperties = {"kind", "reason"})
    record Named(@Nullable Dismissal kind, @Nullable String reason) {

        DismissalReason named() {
            if (kind == null)
                throw RefusedRequest.because(
                        new FieldMissing("kind", "the kind of each reason: NOT_CHECKABLE or NOT_CHECK_WORTHY"));
            return new DismissalReason(kind, reason == null ? "" : reason);
        }
    }

    @PostMapping("/set-dismissal-reasons")
    @Needs(Scope.WRITE)
    @Operation(summary = "Say for which reasons statements are dismissed by one press, in the order of the buttons")
    ResponseEntity<NewsroomJson> setDismissalReasons(@RequestBody Reasons body, CurrentPerson person, Request request) {
        Done done = Answers.done(desk.handle(new SetDismissalReasons(body.named(), person.actor()), request));
        return Answers.told(done, readNewsroom());
    }

    @PostMapping("/describe-newsroom")
    @Needs(Scope.WRITE)
    @Operation(summary = "Say what the public is told of the newsroom beside everything that it publishes from now on")
    ResponseEntity<NewsroomJson> describeNewsroom(
            @RequestBody DescriptionJson.Body body, CurrentPerson person, Request request) {
        Done done = Answers.done(desk.handle(new DescribeNewsroom(body.described(), person.actor()), request));
        return Answers.told(done, readNewsroom());
    }
}
