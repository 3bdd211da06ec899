/** The PostgreSQL that Stet starts and looks after by itself when it is given none. */
@NullMarked
package stet.infra.postgres;

import org.jspecify.annotations.NullMarked;
