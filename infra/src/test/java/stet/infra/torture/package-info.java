/** Processes that write, order and read the log, and that are stopped and killed while they do. */
@NullMarked
package stet.infra.torture;

import org.jspecify.annotations.NullMarked;
