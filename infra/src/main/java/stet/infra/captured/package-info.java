/** Reads the text of every stored capture, once, and knows what it says. */
@NullMarked
package stet.infra.captured;

import org.jspecify.annotations.NullMarked;
