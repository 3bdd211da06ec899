/** Articles that may go out, by the log as it stands, and what makes them clear no more. */
@NullMarked
package stet.infra.clearance;

import org.jspecify.annotations.NullMarked;
