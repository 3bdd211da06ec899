/** Shows which parts of the log auditors review and what they found about each entry. */
@NullMarked
package stet.infra.review;

import org.jspecify.annotations.NullMarked;
