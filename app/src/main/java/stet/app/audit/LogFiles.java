package stet.app.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import stet.app.problem.Refusal;
import stet.app.problem.RefusedRequest;
import stet.infra.log.FormerCheckpoints;
import stet.infra.log.SignedCheckpoint;
import stet.infra.log.VerifiableLog;
import stet.infra.tlog.entry.LogEntry;
import stet.infra.tlog.note.Handover;
import stet.infra.tlog.note.VerifierKey;
import stet.infra.tlog.tree.Malformed;
import stet.infra.witness.Witnesses;

/** What outsiders take away of the log, over REST and from the pages alike: bytes that they verify without us. */
@Component
class LogFiles {
    static final String BUNDLE = "application/vnd.stet.bundle";
    static final String TEXT = "text/plain;charset=UTF-8";

    private static final CacheControl ASK_AGAIN = CacheControl.noCache().cachePrivate();
    private static final int BUFFER = 1 << 16;

    private final VerifiableLog log;
    private final FormerCheckpoints former;
    private final Witnesses witnesses;

    LogFiles(VerifiableLog log, FormerCheckpoints former, Witnesses witnesses) {
        this.log = log;
        this.former = former;
        this.witnesses = witnesses;
    }

    /**
     * The newest checkpoint, with what witnesses have cosigned of it so far; empty before the first event.
     *
     * @param witness names of those that must have cosigned it, if there is one that they did
     */
    Optional<ResponseEntity<String>> checkpoint(List<String> witness) {
        return newest(witness).map(newest -> text(newest.note().format()));
    }

    /** Who demands witnesses and gets what they haven't cosigned sees that they haven't. */
    private Optional<SignedCheckpoint> newest(List<String> witness) {
        return witnesses.newestCosignedBy(witness).or(() -> log.newest().map(witnesses::cosigned));
    }

    ResponseEntity<String> vkeys() {
        return text(log.keys().stream().map(VerifierKey::toString).collect(Collectors.joining("\n", "", "\n")));
    }

    /** Where the key changed: each former key names the one after it. */
    ResponseEntity<String> handovers() {
        return text(Handover.format(former.handovers()));
    }

    /** An event's leaf, byte for byte; empty when the log has no such event. */
    Optional<ResponseEntity<byte[]>> leaf(long index) {
        return unlessBroken(() -> log.event(index).map(LogEntry::bytes))
                .map(leaf -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .cacheControl(ASK_AGAIN)
                        .body(leaf));
    }

    /** That an event is in the log as of such a checkpoint; empty while none covers it. */
    Optional<ResponseEntity<String>> proof(long index, List<String> witness) {
        return unlessBroken(() -> newest(witness).flatMap(checkpoint -> log.proof(index, checkpoint)))
                .map(proof -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(TEXT))
                        .cacheControl(ASK_AGAIN)
                        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(index + ".tlog-proof"))
                        .body(proof.format()));
    }

    /**
     * Answers with the whole log up to such a checkpoint. It is sent while it is read, and read in short queries, so
     * that neither its size nor the time that a slow reader takes matters.
     */
    void sendBundle(HttpServletResponse response, List<String> witness) throws IOException {
        SignedCheckpoint newest = newest(witness).orElseThrow(LogFiles::nothingSigned);
        log.keys(); // without one there is no bundle, which is to be said before anything is sent
        response.setContentType(BUNDLE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                attachment("stet-%d.bundle".formatted(newest.head().size())));
        OutputStream out = new BufferedOutputStream(response.getOutputStream(), BUFFER);
        log.export(newest, out);
        out.flush();
    }

    static RefusedRequest nothingSigned() {
        return new RefusedRequest(
                Refusal.of(404, "no-checkpoint", "Nothing has been signed yet. Ask again when something was recorded.")
                        .with(HttpHeaders.RETRY_AFTER, "1"));
    }

    /** What a rewritten database no longer lets us prove is refused in a sentence: it is no fault of this program. */
    static <T> T unlessBroken(Supplier<T> read) {
        try {
            return read.get();
        } catch (Malformed | IllegalStateException broken) {
            throw new RefusedRequest(Refusal.of(
                    503,
                    "log-broken",
                    "The log can't show this: %s An administrator must look at the audit page."
                            .formatted(broken.getMessage())));
        }
    }

    private static ResponseEntity<String> text(String text) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(TEXT))
                .cacheControl(ASK_AGAIN)
                .body(text);
    }

    private static String attachment(String name) {
        return "attachment; filename=\"" + name + "\"";
    }
}
