/** Sources: their stream, the address under which each is known once, and the claims that rest on them. */
@NullMarked
package stet.infra.source;

import org.jspecify.annotations.NullMarked;
