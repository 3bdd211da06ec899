/** What changed in an article between two moments, as page and JSON. */
@NullMarked
package stet.app.history;

import org.jspecify.annotations.NullMarked;
