/** Keeps events in PostgreSQL: appended by one call, read by stream and by their place in the log. */
@NullMarked
package stet.infra.engine.store;

import org.jspecify.annotations.NullMarked;
