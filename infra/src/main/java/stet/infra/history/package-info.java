/** What changed between two moments, by the fold of the events until each. */
@NullMarked
package stet.infra.history;

import org.jspecify.annotations.NullMarked;
