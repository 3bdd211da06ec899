package stet.app.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
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
import stet.infra.log.VerifiableLog;
import stet.infra.tlog.tree.Hash;

/** Shows over REST that the log is what was signed, and that it only grows. */
@RestController
@RequestMapping("/api/v1/audit")
@Needs(Scope.AUDIT)
@Tag(name = "Audit log")
class ProofApi {
    static final String WITNESS =
            "the name of a witness that must have cosigned: the newest checkpoint that all who are named cosigned is taken, or the newest of all if there is none";

    private final VerifiableLog log;
    private final LogFiles files;

    ProofApi(VerifiableLog log, LogFiles files) {
        this.log = log;
        this.files = files;
    }

    @GetMapping(path = "/checkpoint", produces = LogFiles.TEXT)
    @Operation(summary = "The newest signed checkpoint (C2SP tlog-checkpoint)")
    ResponseEntity<String> readCheckpoint(
            @RequestParam(defaultValue = "") @Parameter(description = WITNESS) List<String> witness) {
        return files.checkpoint(witness).orElseThrow(LogFiles::nothingSigned);
    }

    @GetMapping(path = "/vkey", produces = LogFiles.TEXT)
    @Operation(summary = "The keys that the log signs or signed with (C2SP signed-note), the current one first")
    ResponseEntity<String> listKeys() {
        return files.vkeys();
    }

    @GetMapping(path = "/handovers", produces = LogFiles.TEXT)
    @Operation(summary = "The checkpoints in which a key that signed the log named its successor, signed by both")
    ResponseEntity<String> listHandovers() {
        return files.handovers();
    }

    @GetMapping(path = "/events/{index}/leaf", produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(type = "object")))
    @Operation(summary = "The bytes of an event that the log is made of, as canonical JSON (RFC 8785)")
    ResponseEntity<byte[]> readLeaf(@PathVariable long index) {
        return files.leaf(index).orElseThrow(() -> AuditApi.unknown(index));
    }

    @GetMapping(path = "/events/{index}/proof", produces = LogFiles.TEXT)
    @Operation(summary = "That an event is in the log as of its newest checkpoint (C2SP tlog-proof)")
    ResponseEntity<String> readProof(
            @PathVariable long index,
            @RequestParam(defaultValue = "") @Parameter(description = WITNESS) List<String> witness) {
        return files.proof(index, witness).orElseThrow(() -> unproved(index));
    }

    private RefusedRequest unproved(long index) {
        if (log.event(index).isEmpty()) return AuditApi.unknown(index);
        return new RefusedRequest(Refusal.of(
                        404,
                        "not-signed-yet",
                        "No checkpoint covers event %d yet. Ask again in a second.".formatted(index))
                .with(HttpHeaders.RETRY_AFTER, "1"));
    }

    /** Hashes in base64, in the order of RFC 9162 §2.1.4. */
    @Schema(name = "Consistency")
    record ConsistencyJson(long from, long to, List<String> proof) {}

    @GetMapping("/consistency")
    @Operation(summary = "That the log of one size begins with all of a smaller one (RFC 9162)")
    ConsistencyJson proveConsistency(@RequestParam long from, @RequestParam long to) {
        long size = log.newest().map(newest -> newest.head().size()).orElse(0L);
        if (from < 1 || from > to || to > size)
            throw new RefusedRequest(Refusal.of(
                    400,
                    "malformed-parameter",
                    "from and to must be sizes of the log: 1 ≤ from ≤ to ≤ %d, the newest checkpoint's."
                            .formatted(size)));
        List<Hash> path = LogFiles.unlessBroken(() -> log.consistency(from, to)).path();
        return new ConsistencyJson(from, to, path.stream().map(Hash::toString).toList());
    }
}
