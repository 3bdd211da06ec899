/** Signed notes, the checkpoints and proofs written in them, and the keys that sign them (C2SP). */
@NullMarked
package stet.infra.tlog.note;

import org.jspecify.annotations.NullMarked;
