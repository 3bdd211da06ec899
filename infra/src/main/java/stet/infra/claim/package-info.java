/** Where each claim in a statement stands. */
@NullMarked
package stet.infra.claim;

import org.jspecify.annotations.NullMarked;
