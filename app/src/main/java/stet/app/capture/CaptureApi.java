package stet.app.capture;

import io.swagger.v3.oas.annotations.Operation;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import stet.app.api.Answers;
import stet.app.api.RefusedByState;
import stet.app.api.Unversioned;
import stet.app.problem.RefusedRequest;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.domain.capture.CaptureId;
import stet.domain.capture.CaptureRejection.UnknownCapture;
import stet.domain.source.SourceId;
import stet.domain.source.SourceRejection.UnknownSource;
import stet.infra.account.Scope;
import stet.infra.capture.Captures;
import stet.infra.capture.KnownCapture;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Request;
import stet.infra.source.Sources;

/** Captures sources and shows captures over REST. */
@RestController
@RequestMapping("/api/v1")
@Needs(Scope.READ)
@Tag(name = "Captures")
class CaptureApi {
    private final UploadDesk uploads;
    private final Captures captures;
    private final CaptureContent content;
    private final Sources sources;

    CaptureApi(UploadDesk uploads, Captures captures, CaptureContent content, Sources sources) {
        this.uploads = uploads;
        this.captures = captures;
        this.content = content;
        this.sources = sources;
    }

    @PostMapping(value = "/sources/{source}/captures", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Needs(Scope.WRITE)
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @Operation(
            operationId = "recordCapture",
            summary = "Keep a file that shows what a source says, or have Stet fetch what is at its web address now")
    ResponseEntity<CaptureJson> recordCapture(
            @PathVariable UUID source,
            @RequestParam(required = false) @Nullable MultipartFile file,
            CurrentPerson person,
            @Unversioned Request request)
            throws IOException {
        Done done = Answers.done(uploads.capture(new SourceId(source), file, person.actor(), request));
        URI location = URI.create("/api/v1/captures/" + done.stream());
        return captures.find(new CaptureId(done.stream()))
                .map(CaptureJson::of)
                .map(capture -> Answers.created(done, location, capture, capture.tag()))
                .orElseGet(() -> Answers.coming(done, location));
    }

    @GetMapping("/sources/{source}/captures")
    @Operation(summary = "The captures of a source, the newest first")
    List<CaptureJson> listCapturesOfSource(@PathVariable UUID source) {
        SourceId id = new SourceId(source);
        if (sources.find(id).isEmpty()) throw RefusedRequest.because(new UnknownSource(id));
        return captures.of(id).stream().map(CaptureJson::of).toList();
    }

    @GetMapping("/captures/{capture}")
    @Operation(summary = "What a capture is")
    ResponseEntity<CaptureJson> readCapture(@PathVariable UUID capture) {
        CaptureJson view = CaptureJson.of(find(capture));
        return Answers.found(view, view.tag());
    }

    @RefusedByState
    @GetMapping(value = "/captures/{capture}/content", produces = MediaType.ALL_VALUE)
    @Operation(summary = "The bytes of a capture, as they were kept")
    ResponseEntity<Resource> readCaptureContent(@PathVariable UUID capture) throws IOException {
        return content.of(find(capture));
    }

    private KnownCapture find(UUID capture) {
        CaptureId id = new CaptureId(capture);
        return captures.find(id).orElseThrow(() -> RefusedRequest.because(new UnknownCapture(id)));
    }
}
