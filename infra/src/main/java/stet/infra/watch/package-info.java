/** Holds what stands beside the log against the log, all the time, and mends it from there. */
@NullMarked
package stet.infra.watch;

import org.jspecify.annotations.NullMarked;
