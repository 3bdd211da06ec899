/** What a claim is about: of which kind it is, and in which words of its statement it stands. */
@NullMarked
package stet.domain.claim;

import org.jspecify.annotations.NullMarked;
