/** What of a checked article the public reads, and since when. */
@NullMarked
package stet.domain.publication;

import org.jspecify.annotations.NullMarked;
