/** Shows what claims rest on, registers sources and withdraws them. */
@NullMarked
package stet.app.source;

import org.jspecify.annotations.NullMarked;
