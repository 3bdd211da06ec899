/** Lets auditors open, work through and close reviews of the log. */
@NullMarked
package stet.app.review;

import org.jspecify.annotations.NullMarked;
