/** Fixes: a sentence as the checker would have it, which is taken into the text or let stand. */
@NullMarked
package stet.domain.fix;

import org.jspecify.annotations.NullMarked;
