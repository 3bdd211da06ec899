package stet.infra.log;

import java.time.Instant;
import stet.infra.tlog.note.SignedNote;
import stet.infra.tlog.tree.TreeHead;

/**
 * A checkpoint of the log.
 *
 * @param note as it was signed, for outsiders
 * @param head how many events the log had, and the root over them
 * @param signedAt when, by this server's clock
 */
public record SignedCheckpoint(SignedNote note, TreeHead head, Instant signedAt) {}
