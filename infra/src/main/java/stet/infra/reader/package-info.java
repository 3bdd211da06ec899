/** What an administrator has a reader of the log do: go on without an event. */
@NullMarked
package stet.infra.reader;

import org.jspecify.annotations.NullMarked;
