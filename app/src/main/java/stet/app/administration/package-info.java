/** Looks after the running of Stet itself. */
@NullMarked
package stet.app.administration;

import org.jspecify.annotations.NullMarked;
