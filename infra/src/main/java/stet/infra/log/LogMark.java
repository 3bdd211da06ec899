package stet.infra.log;

import java.util.Optional;
import stet.infra.tlog.note.SignedNote;
import stet.infra.tlog.tree.TreeHead;

/**
 * How far the log was when it was copied.
 *
 * @param head how many events had their place, and the root over them
 * @param checkpoint the newest one, over as many of them or fewer; empty when nothing was signed yet
 */
public record LogMark(TreeHead head, Optional<SignedNote> checkpoint) {}
