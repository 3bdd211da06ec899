package stet.app.api;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import stet.app.problem.Refusals;
import stet.app.problem.RefusedRequest;
import stet.infra.desk.Outcome;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Outcome.Refused;

/** The answers that the API gives to whoever reads something or changes it. */
public final class Answers {
    /** The place in the log of the last event that a command led to. */
    public static final String LOG_INDEX = "Stet-Log-Index";

    /** The relation of an answer to the proof that its event is in the log: named by the format of such proofs. */
    public static final String PROOF = "https://c2sp.org/tlog-proof";

    private static final CacheControl ASK_AGAIN = CacheControl.noCache().cachePrivate();

    private Answers() {}

    /** What was done; a refusal becomes the answer by itself. */
    public static Done done(Outcome outcome) {
        return switch (outcome) {
            case Done done -> done;
            case Refused(var reasons) -> throw new RefusedRequest(Refusals.of(reasons));
        };
    }

    /** What is, with the version that a later request can name. */
    public static <T> ResponseEntity<T> found(T body, String version) {
        return ResponseEntity.ok().eTag(version).cacheControl(ASK_AGAIN).body(body);
    }

    /**
     * What has become of something that was there; 202 while readers do not see it yet: with what they see, if anything,
     * but without its version, which is the one from before.
     */
    public static <T> ResponseEntity<T> changed(Done done, Optional<T> body, Function<T, String> version) {
        return done.visible() && body.isPresent()
                ? answer(HttpStatus.OK, done).eTag(version.apply(body.get())).body(body.get())
                : answer(HttpStatus.ACCEPTED, done).body(body.orElse(null));
    }

    /** What was done to something that has no version. */
    public static <T> ResponseEntity<T> told(Done done, T body) {
        return answer(HttpStatus.OK, done).body(body);
    }

    /** What will become of something that has no version. */
    public static <T> ResponseEntity<T> accepted(Done done, T body) {
        return answer(HttpStatus.ACCEPTED, done).body(body);
    }

    /** Something new, and where it is. */
    public static <T> ResponseEntity<T> created(Done done, URI location, T body, String version) {
        return answer(HttpStatus.CREATED, done).location(location).eTag(version).body(body);
    }

    /** Something new that has no version, and where it is. */
    public static <T> ResponseEntity<T> coined(Done done, URI location, T body) {
        return answer(HttpStatus.CREATED, done).location(location).body(body);
    }

    /** Something new that is not finished yet, and where it will be. */
    public static <T> ResponseEntity<T> begun(Done done, URI location, T body) {
        return answer(HttpStatus.ACCEPTED, done).location(location).body(body);
    }

    /** Something new that readers do not see yet, but will where it says. */
    public static <T> ResponseEntity<T> coming(Done done, URI location) {
        return answer(HttpStatus.ACCEPTED, done).location(location).build();
    }

    private static ResponseEntity.BodyBuilder answer(HttpStatus status, Done done) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status).cacheControl(CacheControl.noStore());
        if (done.replayed()) answer.header("Idempotency-Replayed", "true");
        if (done.index() != null)
            answer.header(LOG_INDEX, done.index().toString()).header(HttpHeaders.LINK, proof(done.index()));
        return answer;
    }

    /** Where to fetch that the event is in the log, as soon as that is signed. */
    private static String proof(long index) {
        return "</api/v1/audit/events/%d/proof>; rel=\"%s\"".formatted(index, PROOF);
    }
}
