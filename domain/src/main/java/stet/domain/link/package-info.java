/** Links: two claims that are the same, contradict each other or are related, in whatever articles they stand; and what is asked once of both. */
@NullMarked
package stet.domain.link;

import org.jspecify.annotations.NullMarked;
