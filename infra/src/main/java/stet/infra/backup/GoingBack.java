package stet.infra.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import stet.infra.log.BesideTheCopy;
import stet.infra.log.CopiedLog;
import stet.infra.log.LogProperties;
import stet.infra.tlog.note.VerifierKey;
import stet.infra.tlog.tree.Malformed;
import stet.infra.tlog.tree.TreeHead;

/**
 * An older copy is put back on purpose: signed events are given up. That is told in the newsroom, until an administrator has had
 * the log checked, and kept with the administrator's name.
 *
 * @param reason in the operator's words
 * @param first the log's first key
 */
record GoingBack(String reason, BesideTheCopy beside, LogProperties settings, VerifierKey first) {

    /** Raises the alarm in the copy, unless all that is known to be signed is in it. */
    void tell(CopiedLog log) {
        long size = log.mark().head().size();
        Optional<TreeHead> last = signedLast();
        if (last.isPresent() && last.get().size() <= size) return;
        String signed =
                last.map(head -> head.size() + " had been signed").orElse("nobody here knows how many had been signed");
        log.raise(
                ("An older copy of the log was put back on purpose: it has %d events, and %s. The reason that was given: %s."
                                + " Whoever keeps a later checkpoint sees that the log was cut: tell them first.")
                        .formatted(size, signed, reason),
                settings);
    }

    private Optional<TreeHead> signedLast() {
        try {
            return beside.signedLast(first);
        } catch (IOException | Malformed unreadable) {
            throw new Refused("What was signed last can't be read: " + unreadable.getMessage());
        }
    }

    /** Puts what was signed last aside, and says how to go on. */
    String forget() {
        try {
            List<Path> aside = beside.setAside(first, Instant.now().truncatedTo(ChronoUnit.SECONDS));
            return aside.isEmpty()
                    ? "Start Stet, and have the log checked on the audit page."
                    : "What was signed last is kept in %s. Start Stet, tell whoever keeps checkpoints, and have the log checked on the audit page: then work goes on."
                            .formatted(String.join(
                                    " and ", aside.stream().map(Path::toString).toList()));
        } catch (IOException unwritable) {
            throw Refused.unwritable(beside.memory(), unwritable);
        }
    }
}
