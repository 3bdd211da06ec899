/** The PostgreSQL that Stet brings along or is told to use. */
@NullMarked
package stet.infra.engine.postgres;

import org.jspecify.annotations.NullMarked;
