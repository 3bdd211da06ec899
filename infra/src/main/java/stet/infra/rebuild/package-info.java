/** Fills a new version of the read models beside the one that serves, and has the two change places. */
@NullMarked
package stet.infra.rebuild;

import org.jspecify.annotations.NullMarked;
