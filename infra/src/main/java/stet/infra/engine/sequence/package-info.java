/** Gives every event its place in the log, without gaps, by one replica at a time. */
@NullMarked
package stet.infra.engine.sequence;

import org.jspecify.annotations.NullMarked;
