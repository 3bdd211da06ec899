/** Second parties that watch a log and cosign its checkpoints, so that it can't show two faces (C2SP tlog-witness). */
@NullMarked
package stet.infra.tlog.witness;

import org.jspecify.annotations.NullMarked;
