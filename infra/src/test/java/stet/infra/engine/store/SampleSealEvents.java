package stet.infra.engine.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import stet.domain.Person;
import stet.domain.seal.Envelope;
import stet.domain.seal.SealEvent.ErasureDeclined;
import stet.domain.seal.SealEvent.ErasureRequested;
import stet.domain.seal.SealEvent.IdentityErased;
import stet.domain.seal.SealEvent.IdentityRead;
import stet.domain.seal.SealEvent.SourceOpenedTo;
import stet.domain.seal.SealEvent.SourceSealed;
import stet.domain.source.SourceId;
import stet.domain.source.SourceKind;

/** One event of each type that seals lead to. */
final class SampleSealEvents {
    private static final SourceId SOURCE = new SourceId(UUID.fromString("0199a000-0000-7000-8000-000000000021"));
    private static final Person ADA = new Person("ada");
    private static final Person CLEO = new Person("cleo");
    private static final Person ROOT = new Person("root");

    private SampleSealEvents() {}

    static Map<String, Object> all() {
        Map<String, Object> samples = new LinkedHashMap<>();
        samples.put(
                "source-sealed.1",
                new SourceSealed(
                        SOURCE,
                        "Sealed source B",
                        SourceKind.INTERVIEW,
                        new Envelope("c2VhbGVk", "bm9uY2U=", "ab".repeat(32)),
                        "cd".repeat(32),
                        List.of(ADA, CLEO),
                        ADA));
        samples.put("source-opened-to.1", new SourceOpenedTo(SOURCE, CLEO, ADA));
        samples.put("identity-read.1", new IdentityRead(SOURCE, ADA, Instant.parse("2026-03-04T10:00:00Z")));
        samples.put("erasure-requested.1", new ErasureRequested(SOURCE, "They asked for it.", ROOT));
        samples.put("erasure-declined.1", new ErasureDeclined(SOURCE, CLEO));
        samples.put("identity-erased.1", new IdentityErased(SOURCE, "They asked for it.", ROOT, CLEO));
        return samples;
    }
}
