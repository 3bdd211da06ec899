/** Keeps the bytes of captures under their hashes, says which there are, and holds the one against the other. */
@NullMarked
package stet.infra.capture;

import org.jspecify.annotations.NullMarked;
