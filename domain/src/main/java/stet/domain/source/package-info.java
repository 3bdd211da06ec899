/** A source that claims rest on, from its registration to its withdrawal. */
@NullMarked
package stet.domain.source;

import org.jspecify.annotations.NullMarked;
