/** What becomes of a page that cannot be answered. */
@NullMarked
package stet.app.web.failure;

import org.jspecify.annotations.NullMarked;
