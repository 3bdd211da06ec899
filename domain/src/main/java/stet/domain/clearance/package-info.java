/** Clearance: that an article may go out as it is checked, until anything happens to it. */
@NullMarked
package stet.domain.clearance;

import org.jspecify.annotations.NullMarked;
