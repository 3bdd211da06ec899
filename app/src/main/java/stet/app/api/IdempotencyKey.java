package stet.app.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.web.util.WebUtils;
import stet.app.problem.Refusal;
import stet.app.problem.RefusedRequest;
import stet.infra.desk.Request.Idempotency;

/** Lets a caller repeat a request without repeating its effect. */
final class IdempotencyKey {
    static final String HEADER = "Idempotency-Key";

    private IdempotencyKey() {}

    static Optional<Idempotency> of(HttpServletRequest request) {
        String key = request.getHeader(HEADER);
        if (key == null) return Optional.empty();
        if (!Idempotency.isKey(key))
            throw new RefusedRequest(Refusal.of(
                    400,
                    "malformed-idempotency-key",
                    "Idempotency-Key takes 1 to 255 visible ASCII characters without spaces, such as a UUID."));
        return Optional.of(new Idempotency(key, fingerprint(request)));
    }

    /** What was asked, so that one key never stands for two requests. */
    private static String fingerprint(HttpServletRequest request) {
        RequestWithBody read = WebUtils.getNativeRequest(request, RequestWithBody.class);
        MessageDigest digest = sha256();
        digest.update((request.getMethod() + " " + request.getRequestURI() + "\n").getBytes(StandardCharsets.UTF_8));
        if (read != null) digest.update(read.body());
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
