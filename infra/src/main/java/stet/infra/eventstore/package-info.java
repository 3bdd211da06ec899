/** Keeps the events and hands them to whoever reads them; the one place that a different engine would change. */
@NullMarked
package stet.infra.eventstore;

import org.jspecify.annotations.NullMarked;
