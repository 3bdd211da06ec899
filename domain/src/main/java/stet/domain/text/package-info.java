/** Where a statement stands in an article, and what it is there. */
@NullMarked
package stet.domain.text;

import org.jspecify.annotations.NullMarked;
