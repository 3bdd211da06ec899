package stet.app.seal;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import stet.infra.desk.Request;
import stet.infra.desk.Request.Idempotency;
import stet.infra.tlog.tree.Hash;

/**
 * A request of which the database keeps no hash of what was said in it: without a salt, whoever has the database could try names
 * until one fits, also when the identity is long erased. So a key stands for sealing a source, whatever was said.
 */
final class Unhashed {
    private static final String FINGERPRINT = HexFormat.of().formatHex(Hash.sha256("seal-source"));

    private Unhashed() {}

    static Request of(Request request) {
        return new Request(
                request.channel(),
                request.requestId(),
                request.cause(),
                of(request.idempotency()),
                request.expectedVersion());
    }

    private static @Nullable Idempotency of(@Nullable Idempotency key) {
        return key == null ? null : new Idempotency(key.key(), FINGERPRINT);
    }
}
