/** Sentences that say the same: asked once, and recorded each on its own. */
@NullMarked
package stet.infra.repeat;

import org.jspecify.annotations.NullMarked;
