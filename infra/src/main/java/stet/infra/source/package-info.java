/** Shows what a source is and which claims rest on it. */
@NullMarked
package stet.infra.source;

import org.jspecify.annotations.NullMarked;
