/** Says what went wrong as RFC 9457 wants it, the same way for every refusal. */
@NullMarked
package stet.app.problem;

import org.jspecify.annotations.NullMarked;
