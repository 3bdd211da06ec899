package stet.app.capture;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import stet.app.api.Answers;
import stet.app.api.RefusedByState;
import stet.app.api.Unversioned;
import stet.app.problem.Refusals;
import stet.app.problem.RefusedRequest;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.domain.capture.CaptureId;
import stet.domain.capture.CaptureRejection.FileMissing;
import stet.domain.capture.CaptureRejection.UnknownCapture;
import stet.domain.source.SourceId;
import stet.infra.account.Scope;
import stet.infra.capture.Captures;
import stet.infra.capture.PageCaptures;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Request;

/** Has Stet fetch what sources say, and shows what it was answered, over REST. */
@RestController
@RequestMapping("/api/v1")
@Needs(Scope.READ)
@Tag(name = "Captures")
class FetchApi {
    private final PageCaptures pages;
    private final Captures captures;
    private final CaptureContent content;

    FetchApi(PageCaptures pages, Captures captures, CaptureContent content) {
        this.pages = pages;
        this.captures = captures;
        this.content = content;
    }

    @Schema(name = "BeginCapture", requiredProperties = "fetch", example = """
            {"fetch": true}""")
    record Begin(@Nullable Boolean fetch) {}

    @PostMapping(value = "/sources/{source}/captures", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Scope.WRITE)
    @ApiResponse(responseCode = "202", useReturnTypeSchema = true)
    @Operation(
            operationId = "recordCapture",
            summary = "Keep a file that shows what a source says, or have Stet fetch what is at its web address now")
    ResponseEntity<CaptureJson> beginCapture(
            @PathVariable UUID source, @RequestBody Begin body, CurrentPerson person, @Unversioned Request request) {
        if (!Boolean.TRUE.equals(body.fetch())) throw new RefusedRequest(Refusals.of(List.of(new FileMissing())));
        Done done = Answers.done(pages.begin(new SourceId(source), person.actor(), request));
        URI location = URI.create("/api/v1/captures/" + done.stream());
        return captures.find(new CaptureId(done.stream()))
                .map(capture -> Answers.begun(done, location, CaptureJson.of(capture)))
                .orElseGet(() -> Answers.coming(done, location));
    }

    @RefusedByState
    @GetMapping(value = "/captures/{capture}/warc", produces = "application/warc")
    @Operation(summary = "What was asked and answered when Stet fetched a capture, as a WARC")
    ResponseEntity<Resource> readCaptureWarc(@PathVariable UUID capture) throws IOException {
        CaptureId id = new CaptureId(capture);
        return content.warc(captures.find(id).orElseThrow(() -> RefusedRequest.because(new UnknownCapture(id))));
    }
}
