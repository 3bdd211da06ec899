package stet.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import stet.app.problem.Refusal;
import stet.app.problem.RefusedRequest;
import stet.app.security.RequestIds;
import stet.infra.desk.Channel;
import stet.infra.desk.Request;
import stet.infra.desk.Request.Idempotency;

/** A form on its way to the command desk: sent twice, it has one effect. */
public final class Submission {
    private Submission() {}

    /** The request for whatever state things are in. */
    public static Request of(HttpServletRequest request, Form form) {
        return of(request, form, null);
    }

    /** The request for the state that the sender has seen. */
    public static Request of(HttpServletRequest request, Form form, @Nullable Long seen) {
        return new Request(
                Channel.WEB,
                RequestIds.of(request),
                null,
                new Idempotency(key(form), fingerprint(request.getRequestURI(), form.values())),
                seen);
    }

    private static String key(Form form) {
        if (Idempotency.isKey(form.key())) return form.key();
        throw new RefusedRequest(Refusal.of(
                400,
                "malformed-request",
                "This form did not come as it was shown. Open it again and send it from there."));
    }

    private static String fingerprint(String path, Map<String, String> values) {
        MessageDigest digest = sha256();
        digest.update(path.getBytes(StandardCharsets.UTF_8));
        new TreeMap<>(values).forEach((name, value) -> {
            digest.update((byte) 0);
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(value.getBytes(StandardCharsets.UTF_8));
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
