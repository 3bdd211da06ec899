package stet.app.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import stet.app.problem.Refusal;
import stet.app.problem.RefusedRequest;
import stet.app.security.Needs;
import stet.infra.account.Scope;
import stet.infra.witness.Timestamps;

/** Hands out over REST the timestamps of the log's checkpoints, for whoever verifies them elsewhere. */
@RestController
@RequestMapping("/api/v1/audit/timestamps")
@Needs(Scope.AUDIT)
@Tag(name = "Audit log")
class TimestampApi {
    private static final int MOST = 100;
    private static final String REPLY = "application/timestamp-reply";

    private final Timestamps timestamps;

    TimestampApi(Timestamps timestamps) {
        this.timestamps = timestamps;
    }

    @GetMapping
    @Operation(summary = "Checkpoints that an authority stamped, the newest 100 or those before a size")
    List<TimestampJson> listTimestamps(@RequestParam(required = false) @Nullable Long before) {
        return timestamps.before(before == null ? Long.MAX_VALUE : before, MOST).stream()
                .map(TimestampJson::of)
                .toList();
    }

    /** How the authority answers. */
    @Schema(name = "Timestamping")
    record TimestampingJson(
            @Nullable TimestampJson newest, @Nullable String trouble) {}

    @GetMapping("/state")
    @Operation(summary = "The newest timestamp, and why this replica got none when it asked last, if so")
    TimestampingJson readTimestamping() {
        return new TimestampingJson(
                timestamps.newest().map(TimestampJson::of).orElse(null),
                timestamps.trouble().orElse(null));
    }

    @GetMapping(path = "/{size}", produces = REPLY)
    @Operation(summary = "The authority's reply about the checkpoint of that size (RFC 3161)")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = REPLY, schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> readTimestamp(@PathVariable long size) {
        byte[] reply = timestamps.reply(size).orElseThrow(() -> unknown(size));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(REPLY))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + size + ".tsr\"")
                .body(reply);
    }

    @GetMapping(path = "/{size}/text", produces = "text/plain;charset=UTF-8")
    @Operation(summary = "What was stamped: the checkpoint of that size without its signatures")
    String readStampedText(@PathVariable long size) {
        return timestamps.text(size).orElseThrow(() -> unknown(size));
    }

    private static RefusedRequest unknown(long size) {
        return new RefusedRequest(Refusal.of(
                404,
                "unknown-timestamp",
                "No checkpoint of %d events was stamped. Look for one in the list of timestamps.".formatted(size)));
    }
}
