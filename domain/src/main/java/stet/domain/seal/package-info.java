/** Sealed sources: people whose identity only those read to whom it was opened, until it is erased for ever. */
@NullMarked
package stet.domain.seal;

import org.jspecify.annotations.NullMarked;
