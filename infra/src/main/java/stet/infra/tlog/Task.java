package stet.infra.tlog;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.infra.tlog.note.VerifierKey;

/** What is to be verified. */
sealed interface Task {

    /** Keys that are trusted, at least one. */
    List<VerifierKey> keys();

    /** Witnesses that must all have cosigned. */
    List<VerifierKey> witnesses();

    /** A bundle, perhaps against what was kept from earlier. */
    record OfBundle(Path bundle, @Nullable Path since, List<VerifierKey> keys, List<VerifierKey> witnesses)
            implements Task {}

    /** One event, by its proof. */
    record OfEvent(Path event, Path proof, List<VerifierKey> keys, List<VerifierKey> witnesses) implements Task {}

    /**
     * A running log.
     *
     * @param every how often to look again, null to look once
     */
    record OfLog(
            URI log,
            Path kept,
            @Nullable Path token,
            @Nullable Duration every,
            List<VerifierKey> keys,
            List<VerifierKey> witnesses)
            implements Task {}
}
