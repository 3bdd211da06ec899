/** Tells what changed in an article between two moments of the log. */
@NullMarked
package stet.infra.changes;

import org.jspecify.annotations.NullMarked;
