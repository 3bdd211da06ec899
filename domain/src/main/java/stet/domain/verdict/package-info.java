/** What the evidence says: the verdict, its rating, and what a source does to a claim. */
@NullMarked
package stet.domain.verdict;

import org.jspecify.annotations.NullMarked;
