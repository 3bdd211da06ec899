/** How projections write: many events by one SQL statement. */
@NullMarked
package stet.infra.engine.project;

import org.jspecify.annotations.NullMarked;
