/** Whose turn it is at a claim. */
@NullMarked
package stet.domain.work;

import org.jspecify.annotations.NullMarked;
