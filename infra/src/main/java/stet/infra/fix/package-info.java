/** Fixes: their streams, what lists show of them, what the text is with those that were accepted, and the errors that they caught. */
@NullMarked
package stet.infra.fix;

import org.jspecify.annotations.NullMarked;
