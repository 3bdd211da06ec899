package stet.app.capture;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import stet.app.api.Parts;
import stet.app.api.RefusedByState;
import stet.app.problem.RefusedRequest;
import stet.app.security.Needs;
import stet.domain.capture.CaptureId;
import stet.domain.capture.CaptureRejection.NothingStored;
import stet.domain.capture.CaptureRejection.UnknownCapture;
import stet.domain.capture.Content;
import stet.infra.account.Scope;
import stet.infra.capture.Captures;
import stet.infra.capture.KnownCapture;

/** Says over REST what a capture says. */
@RestController
@RequestMapping("/api/v1")
@Needs(Scope.READ)
@Tag(name = "Captures")
class CaptureTextApi {
    private static final int USUAL = 20;

    private final Captures captures;
    private final CaptureText text;

    CaptureTextApi(Captures captures, CaptureText text) {
        this.captures = captures;
        this.text = text;
    }

    @GetMapping("/captures/{capture}/text")
    @RefusedByState
    @Operation(summary = "What a capture says, by page or sheet, as far as its file was read")
    CaptureTextJson readCaptureText(
            @PathVariable UUID capture,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        CaptureId id = new CaptureId(capture);
        KnownCapture known = captures.find(id).orElseThrow(() -> RefusedRequest.because(new UnknownCapture(id)));
        Content content = known.content();
        if (content == null) throw RefusedRequest.because(new NothingStored(id, known.state()));
        return CaptureTextJson.of(known, text.of(content, Parts.request(cursor, limit, USUAL)));
    }
}
