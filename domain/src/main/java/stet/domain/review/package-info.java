/** A review of a part of the log by auditors, from its opening to its conclusion. */
@NullMarked
package stet.domain.review;

import org.jspecify.annotations.NullMarked;
