/** Fills the read models anew, beside those that are read meanwhile, and changes their places. */
@NullMarked
package stet.infra.engine.rebuild;

import org.jspecify.annotations.NullMarked;
