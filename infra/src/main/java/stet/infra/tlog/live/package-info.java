/** Watching a running log from outside, so that it can't take back what it once showed. */
@NullMarked
package stet.infra.tlog.live;

import org.jspecify.annotations.NullMarked;
