/** Passages of sources on claims: how they are attached, and as they are read. */
@NullMarked
package stet.infra.evidence;

import org.jspecify.annotations.NullMarked;
