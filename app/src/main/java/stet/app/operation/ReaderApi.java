package stet.app.operation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import stet.app.api.Answers;
import stet.app.api.Unversioned;
import stet.app.problem.RefusedRequest;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.domain.FieldRejection.FieldMissing;
import stet.domain.reader.ReaderCommand.SetEventAside;
import stet.domain.reader.ReaderName;
import stet.infra.account.Scope;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Request;
import stet.infra.engine.read.FailingReaders;
import stet.infra.engine.read.ReaderFailure;
import stet.infra.engine.read.StalledReader;
import stet.infra.engine.read.StalledReaders;

/** What fails to read the log, and what can be done about it, over REST. */
@RestController
@RequestMapping("/api/v1/administration/readers")
@Needs(Scope.ADMIN)
@Tag(name = "Administration")
class ReaderApi {
    private final CommandDesk desk;
    private final FailingReaders readers;
    private final StalledReaders stalled;

    ReaderApi(CommandDesk desk, FailingReaders readers, StalledReaders stalled) {
        this.desk = desk;
        this.readers = readers;
        this.stalled = stalled;
    }

    /** A reader of the log that fails at an event, and so reads no further. */
    @Schema(name = "FailingReader")
    record FailingReaderJson(
            String reader,
            long index,
            String eventId,
            String type,
            String failure,
            String stack,
            Instant since,
            int tries,
            Instant lastTried) {

        static FailingReaderJson of(ReaderFailure failure) {
            return new FailingReaderJson(
                    failure.reader(),
                    failure.index(),
                    failure.eventId(),
                    failure.type(),
                    failure.sentence(),
                    failure.stack(),
                    failure.since(),
                    failure.tries(),
                    failure.lastTried());
        }
    }

    @GetMapping("/failing")
    @Operation(summary = "The readers of the log that fail, each with its event")
    List<FailingReaderJson> listFailingReaders() {
        return readers.all().stream().map(FailingReaderJson::of).toList();
    }

    /** A reader of the log that stands still although there is something to read. */
    @Schema(name = "StalledReader")
    record StalledReaderJson(String reader, long read, long unread, long standingSeconds) {

        static StalledReaderJson of(StalledReader still) {
            return new StalledReaderJson(
                    still.reader(),
                    still.read(),
                    still.unread(),
                    still.standing().toSeconds());
        }
    }

    @GetMapping("/stalled")
    @Operation(
            summary = "The readers of the log that stand still although there is something to read, failing at nothing")
    List<StalledReaderJson> listStalledReaders() {
        return stalled.all().stream().map(StalledReaderJson::of).toList();
    }

    @PostMapping("/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Have the readers that fail try again at once")
    List<FailingReaderJson> retryReaders(CurrentPerson person) {
        readers.retry(person.person());
        return listFailingReaders();
    }

    @Schema(
            name = "SetEventAside",
            requiredProperties = {"index", "reason"},
            example = """
            {"index": 1204, "reason": "Its title is longer than the table takes; mended in the next release."}""")
    record Aside(@Nullable Long index, @Nullable String reason) {}

    @PostMapping("/{reader}/set-event-aside")
    @ApiResponse(responseCode = "202", useReturnTypeSchema = true)
    @Operation(summary = "Have a reader go on without the event at which it fails, now and in every rebuild")
    ResponseEntity<List<FailingReaderJson>> setEventAside(
            @PathVariable String reader, @RequestBody Aside body, CurrentPerson person, @Unversioned Request request) {
        if (body.index() == null) throw RefusedRequest.because(new FieldMissing("index", "the event's index"));
        String reason = body.reason() == null ? "" : body.reason();
        Done done = Answers.done(
                desk.handle(new SetEventAside(new ReaderName(reader), body.index(), reason, person.actor()), request));
        readers.goOn();
        return Answers.accepted(done, listFailingReaders());
    }
}
