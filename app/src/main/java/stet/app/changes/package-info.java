/** Shows what changed in an article between two moments. */
@NullMarked
package stet.app.changes;

import org.jspecify.annotations.NullMarked;
