/** Sealed sources: their identities are encrypted before an event holds them, with keys that stand outside the database. */
@NullMarked
package stet.infra.seal;

import org.jspecify.annotations.NullMarked;
