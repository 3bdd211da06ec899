package stet.infra.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stet.infra.log.BesideTheCopy;
import stet.infra.log.LogMark;
import stet.infra.tlog.note.Checkpoint;
import stet.infra.tlog.note.VerifierKey;
import stet.infra.tlog.tree.Malformed;
import stet.infra.tlog.tree.TreeHead;

/** What is there after a restore, what is missing, and how to go on. */
record Restored(KeptBackup backup, Path data, LogMark log, BesideTheCopy beside, boolean hasKey) {

    /**
     * All of that, a sentence or two a line.
     *
     * @param keys those that the log was verified with, the first of them last
     */
    List<String> sentences(List<VerifierKey> keys, Optional<GoingBack> goingBack) {
        List<String> sentences = new ArrayList<>(List.of(
                "Restored %s into %s: the database as it was at %s."
                        .formatted(backup.folder(), data, backup.manifest().made()),
                "Its log has %d events, with the root %s; each is as it was recorded, and %s."
                        .formatted(log.head().size(), log.head().root(), signed()),
                "What was done after that is not in it. Whoever had a password, a token or a session then has it again.",
                key()));
        sentences.add(goingBack.map(GoingBack::forget).orElseGet(() -> memory(keys)));
        return sentences;
    }

    private String signed() {
        return log.checkpoint()
                .map(note -> Checkpoint.parse(note.text()).head().size())
                .map("the first %d are as they were signed"::formatted)
                .orElse("none was signed yet");
    }

    private String key() {
        return hasKey
                ? "The key that signs the log is in %s.".formatted(beside.keys())
                : "The key that signs the log is no part of a backup, and is not in %s: put it there, or Stet does not start."
                        .formatted(beside.keys());
    }

    private String memory(List<VerifierKey> keys) {
        if (keys.isEmpty()) return unknown();
        try {
            return beside.signedLast(keys.getLast()).map(this::compared).orElseGet(this::unknown);
        } catch (IOException | Malformed unreadable) {
            return "What was signed last can't be read: %s".formatted(unreadable.getMessage());
        }
    }

    private String compared(TreeHead last) {
        long missing = last.size() - log.head().size();
        return missing <= 0
                ? "Nothing that is known to be signed is missing. Start Stet."
                : ("%d events are missing that were signed: the newest checkpoint in %s and %s is over %d. A newer backup may have"
                                + " them. Stet starts with an alarm and takes no work; to go on without them, restore again with"
                                + " --going-back REASON.")
                        .formatted(missing, beside.keys(), beside.memory(), last.size());
    }

    private String unknown() {
        return "Nothing in %s or %s remembers what was signed last: compare the size and the root above with what auditors and witnesses keep before anybody works."
                .formatted(beside.keys(), beside.memory());
    }
}
