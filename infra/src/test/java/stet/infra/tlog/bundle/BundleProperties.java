package stet.infra.tlog.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import stet.infra.tlog.tree.Malformed;

/** Whatever is done to a log, its verifier finds it, and never before it happened. */
class BundleProperties {
    private static final byte[] BUNDLE = StoredLog.of(5).bundle();
    private static final int AFTER_KEY = new String(BUNDLE, StandardCharsets.UTF_8).indexOf("checkpoint ");

    @Property(tries = 500)
    void a_bundle_changed_in_any_bit_isnt_verified(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        byte[] changed = BUNDLE.clone();
        changed[AFTER_KEY + random.nextInt(changed.length - AFTER_KEY)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        assertThat(isSound(changed)).isFalse();
        assertThat(isSound(BUNDLE)).isTrue();
    }

    @Property(tries = 100)
    void a_rewritten_event_lies_where_the_report_says(
            @ForAll @IntRange(min = 1, max = 700) int size, @ForAll boolean withLeaves, @ForAll long seed)
            throws IOException {
        Random random = new Random(seed);
        StoredLog log = StoredLog.of(size, random.ints(3, 0, size).distinct().toArray());
        int bad = random.nextInt(size);
        log.tamper(bad, "rewritten");
        if (withLeaves) log.rewriteLeaves();
        IndexRange found = verify(log.bundle()).firstBad();
        assertThat(found).isNotNull();
        assertThat((long) bad).isBetween(found.from(), found.to());
        if (!withLeaves) assertThat(found).isEqualTo(IndexRange.of(bad));
    }

    private static boolean isSound(byte[] bundle) throws IOException {
        try {
            return verify(bundle).isSound();
        } catch (Malformed e) {
            return false;
        }
    }

    private static BundleReport verify(byte[] bundle) throws IOException {
        return new BundleVerifier(List.of(StoredLog.KEY.verifier())).verify(new ByteArrayInputStream(bundle));
    }
}
