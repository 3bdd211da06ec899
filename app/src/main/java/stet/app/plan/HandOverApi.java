package stet.app.plan;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import stet.app.api.Answers;
import stet.app.api.Unversioned;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.app.statement.RequiredFields;
import stet.domain.Person;
import stet.infra.account.Scope;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Request;
import stet.infra.work.HandOver;

/** Takes over REST that one person's work goes to another. */
@RestController
@Needs(Scope.WRITE)
@Tag(name = "Desk")
class HandOverApi {
    private final CommandDesk desk;

    HandOverApi(CommandDesk desk) {
        this.desk = desk;
    }

    @Schema(
            name = "HandOver",
            requiredProperties = {"from", "to"},
            example = """
            {"from": "ada", "to": "ben"}""")
    record People(@Nullable String from, @Nullable String to) {}

    @Schema(name = "HandedOver")
    record HandedOver(String from, String to) {}

    @PostMapping("/api/v1/work/hand-over")
    @Operation(summary = "Give all that one person checks and has taken for review to another: all of it, or nothing")
    ResponseEntity<HandedOver> handOver(@RequestBody People body, CurrentPerson person, @Unversioned Request request) {
        String from = RequiredFields.value(body.from(), "from", "the person whose work it is");
        String to = RequiredFields.value(body.to(), "to", "the person who takes it over");
        HandOver command = new HandOver(new Person(from), new Person(to), person.actor());
        return Answers.told(Answers.done(desk.handle(command, request)), new HandedOver(from, to));
    }
}
