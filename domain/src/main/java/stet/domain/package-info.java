/** The newsroom's rules as plain values: what may be decided, and what follows from it. */
@NullMarked
package stet.domain;

import org.jspecify.annotations.NullMarked;
