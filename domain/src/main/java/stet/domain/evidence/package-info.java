/** A passage of a source as it is attached to a claim. */
@NullMarked
package stet.domain.evidence;

import org.jspecify.annotations.NullMarked;
